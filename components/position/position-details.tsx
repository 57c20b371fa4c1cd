import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Source } from "@/domain/citation/citation";
import type { Position } from "@/domain/position/position";
import { Quote } from "../citation/quote";
import { DateText } from "../ui/date-text";
import { AnswerChip } from "./answer-chip";

/** Everything that one position says, with the exact words that it rests on. */
export function PositionDetails({ position, sources }: { position: Position; sources: ReadonlyMap<string, Source> }) {
  const t = useTranslations();
  return (
    <div>
      <p className="flex flex-wrap items-center gap-2">
        <AnswerChip answer={position.answer} />
        {position.redLine && <strong className="chip border border-current">{t("stance.redLine")}</strong>}
      </p>
      {position.answer.kind === "silence" && (
        <p className="mt-2 text-sm text-muted">{t(`stance.${position.answer.silence}-help`)}</p>
      )}
      {position.redLine && <p className="mt-2 text-sm text-muted">{t("stance.redLineHelp")}</p>}
      <p className="mt-3">{position.summary}</p>
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {position.conditions && <Entry term={t("panel.conditions")}>{position.conditions}</Entry>}
        {position.speaker && <Entry term={t("panel.speaker")}>{position.speaker}</Entry>}
        <Entry term={t("panel.attribution")}>{t(`attribution.${position.attribution}-long`)}</Entry>
        <Entry term={t("panel.statedOn")}>
          <DateText date={position.statedOn} />
        </Entry>
      </dl>
      <p className="mt-5 text-sm font-semibold">{t("panel.quotes")}</p>
      {position.citations.map((citation) => (
        <Quote
          key={`${citation.source} ${citation.exact}`}
          citation={citation}
          source={sources.get(citation.source) ?? null}
        />
      ))}
    </div>
  );
}

function Entry({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
