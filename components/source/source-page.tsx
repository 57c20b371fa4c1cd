import { useTranslations } from "next-intl";
import type { Source } from "@/domain/citation/citation";
import type { CitingGroup, CitingPosition } from "@/domain/citation/citing";
import { positionPath } from "@/domain/position/address";
import { Quote } from "../citation/quote";
import { AnswerChip } from "../position/answer-chip";
import { DateText, useDayText } from "../ui/date-text";
import { SourceFacts } from "./source-facts";

/** One source: what it is, what is stored of it, and every position that rests on it with the exact words. */
export function SourcePage({
  source,
  snapshots,
  groups,
}: {
  source: Source;
  /** Newest first. */
  snapshots: readonly { sha256: string; takenAt: string }[];
  groups: readonly CitingGroup[];
}) {
  const t = useTranslations("source");
  return (
    <article className="wrap pt-8">
      <p className="text-sm text-muted">
        <a href="/sources" data-soft className="inline-block py-1">
          {t("title")}
        </a>
      </p>
      <h1 lang={source.language} className="max-w-4xl wrap-anywhere">
        {source.title}
      </h1>
      <SourceFacts source={source} />
      <Snapshots snapshots={snapshots} />
      <h2 className="mt-10">{t("positions")}</h2>
      {groups.length === 0 && <p className="mt-3 text-muted">{t("noPositions")}</p>}
      {groups.map(({ negotiation, positions }) => (
        <section key={negotiation.slug} className="mt-6 max-w-4xl">
          <h3>
            <a href={`/n/${negotiation.slug}`} data-soft className="text-ink">
              {negotiation.title}
            </a>{" "}
            <span className="font-sans text-sm font-normal text-muted">
              {t("positionCount", { count: positions.length })}
            </span>
          </h3>
          <ul className="mt-3">
            {positions.map((citing) => (
              <li key={citing.position.id} className="border-t border-line py-4">
                <Citing citing={citing} negotiation={negotiation.slug} source={source} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function Snapshots({ snapshots }: { snapshots: readonly { sha256: string; takenAt: string }[] }) {
  const t = useTranslations("source");
  const day = useDayText();
  if (snapshots.length === 0) return <p className="mt-4 text-sm text-muted">{t("noSnapshot")}</p>;
  return (
    <section className="mt-6 text-sm">
      <h2 className="text-xl">{t("snapshots")}</h2>
      <ul className="mt-2">
        {snapshots.map(({ sha256, takenAt }) => (
          <li key={sha256} className="wrap-anywhere">
            {t("snapshot", { date: day(takenAt) })} <code className="text-xs">{sha256}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Citing({
  citing: { position, issue, participation, quotes },
  negotiation,
  source,
}: {
  citing: CitingPosition;
  negotiation: string;
  source: Source;
}) {
  const t = useTranslations("position");
  return (
    <>
      <h4 className="font-semibold">
        <a href={positionPath(negotiation, position.id)} data-soft className="inline-block py-1">
          {t("title", { party: participation.shortName, issue: issue.title })}
        </a>
      </h4>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        <AnswerChip answer={position.answer} />
        <DateText date={position.statedOn} />
      </p>
      <p className="mt-1">{position.summary}</p>
      {quotes.map((quote) => (
        <Quote key={`${quote.exact} ${quote.locator}`} citation={quote} source={source} onSourcePage />
      ))}
    </>
  );
}
