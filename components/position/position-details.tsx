import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Source } from "@/domain/citation/citation";
import type { Position } from "@/domain/position/position";
import type { Provenance } from "@/domain/position/provenance";
import { Quote } from "../citation/quote";
import { DateText } from "../ui/date-text";
import { AnswerChip } from "./answer-chip";
import { ProvenanceNotes } from "./provenance-notes";

/** Everything that one position says, with the exact words that it rests on. */
export function PositionDetails({
  position,
  sources,
  provenance = null,
  history = null,
}: {
  position: Position;
  sources: ReadonlyMap<string, Source>;
  /** What stands behind its revision; null where that is not what is asked about. */
  provenance?: Provenance | null;
  /** The address of its history, for a record that was corrected. */
  history?: string | null;
}) {
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
      {provenance && <ProvenanceNotes provenance={provenance} history={history} />}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {position.conditions && <Entry term={t("panel.conditions")}>{position.conditions}</Entry>}
        {position.speaker && <Entry term={t("panel.speaker")}>{position.speaker}</Entry>}
        <Entry term={t("panel.attribution")}>{t(`attribution.${position.attribution}-long`)}</Entry>
        <Entry term={t("panel.statedOn")}>
          <DateText date={position.statedOn} />
        </Entry>
      </dl>
      <p className="mt-5 text-sm font-semibold">{t("panel.quotes")}</p>
      {position.citations.map((citation, index) => (
        <Quote
          key={`${citation.source} ${citation.exact}`}
          citation={citation}
          check={provenance?.checks[index]}
          finding={provenance?.findings[index]}
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
