import { useTranslations } from "next-intl";
import { type CheckedQuote, checkedQuoteKey, type StoredText } from "@/domain/citation/checked-quote";
import type { Source } from "@/domain/citation/citation";
import type { CitingGroup, CitingPosition } from "@/domain/citation/citing";
import { positionPath } from "@/domain/position/address";
import { Quote } from "../citation/quote";
import { AnswerChip } from "../position/answer-chip";
import { DateText } from "../ui/date-text";
import { SourceFacts } from "./source-facts";
import { PlaceOfQuote, Snapshots, SourceActions, StoredTextView } from "./stored-copies";

/** One source: what it is, what is stored of it, and every position that rests on it with the exact words. */
export function SourcePage({
  source,
  snapshots,
  groups,
  checks,
  storedText,
  edits,
  stored,
}: {
  source: Source;
  /** Newest first. */
  snapshots: readonly { sha256: string; takenAt: string }[];
  groups: readonly CitingGroup[];
  /** What became of each quote, by `checkedQuoteKey`. */
  checks: ReadonlyMap<string, CheckedQuote>;
  /** The newest stored text, for those who may read it; null for everybody else, or where none is stored. */
  storedText: StoredText | null;
  /** Whether the reader may change the source. */
  edits: boolean;
  /** Whether a copy was stored a moment ago, or that very text was there already; null where nobody tried. */
  stored: "new" | "known" | "same" | null;
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
      {edits && <SourceActions id={source.id} />}
      <Snapshots snapshots={snapshots} stored={stored} />
      {storedText && <StoredTextView text={storedText} language={source.language} />}
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
                <Citing citing={citing} negotiation={negotiation.slug} source={source} checks={checks} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </article>
  );
}

function Citing({
  citing: { position, issue, participation, quotes },
  negotiation,
  source,
  checks,
}: {
  citing: CitingPosition;
  negotiation: string;
  source: Source;
  checks: ReadonlyMap<string, CheckedQuote>;
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
      {quotes.map((quote) => {
        const checked = checks.get(checkedQuoteKey(quote));
        return (
          <div key={`${quote.exact} ${quote.locator}`}>
            <Quote citation={quote} source={source} onSourcePage check={checked?.check} />
            {checked?.place && <PlaceOfQuote place={checked.place} language={quote.language} />}
          </div>
        );
      })}
    </>
  );
}
