import { useTranslations } from "next-intl";
import { type CheckedQuote, checkedQuoteKey } from "@/domain/citation/checked-quote";
import type { Source } from "@/domain/citation/citation";
import type { CitingGroup, CitingPosition } from "@/domain/citation/citing";
import type { LastFetch } from "@/domain/citation/source-health";
import type { ListedCopy, ShownText } from "@/domain/citation/stored-copy";
import { positionPath } from "@/domain/position/address";
import { Quote } from "../citation/quote";
import { AnswerChip } from "../position/answer-chip";
import { DateText, useDayText } from "../ui/date-text";
import { CopyList, type StoredNow } from "./copy-list";
import { MarkedTextView, markAnchor } from "./marked-text-view";
import { QuotesInCopy } from "./quotes-in-copy";
import { SourceFacts } from "./source-facts";
import { PlaceOfQuote, SourceActions } from "./stored-copies";

/** One source: what it is, what is stored of it, and every position that rests on it with the exact words. */
export function SourcePage({
  source,
  copies,
  groups,
  checks,
  storedText,
  edits,
  stored,
  last,
}: {
  source: Source;
  /** Newest first. */
  copies: readonly ListedCopy[];
  groups: readonly CitingGroup[];
  /** What became of each quote, by `checkedQuoteKey`. */
  checks: ReadonlyMap<string, CheckedQuote>;
  /** The current stored text, for those who may read it; null for everybody else, or where none is stored. */
  storedText: ShownText | null;
  /** Whether the reader may change the source. */
  edits: boolean;
  /** Whether a copy was stored a moment ago, or that very text was there already; null where nobody tried. */
  stored: StoredNow | null;
  /** What came of asking its address the last time; null where it was never asked. */
  last: LastFetch | null;
}) {
  const t = useTranslations("source");
  const passages = storedText?.passages ?? [];
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
      {last?.outcome === "gone" && (
        <Gone at={last.at} stored={copies.find(({ current }) => current)?.takenAt ?? null} />
      )}
      {edits && <SourceActions id={source.id} />}
      <CopyList source={source.id} copies={copies} stored={stored} showsText={storedText !== null} />
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
                <Citing {...{ citing, source, checks, passages }} negotiation={negotiation.slug} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {storedText && <StoredText text={storedText} copies={copies} language={source.language} />}
    </article>
  );
}

function Gone({ at, stored }: { at: string; stored: string | null }) {
  const t = useTranslations("sourceHealth");
  const day = useDayText();
  return (
    <p className="card mt-4 max-w-4xl px-4 py-3 text-sm">
      {stored === null ? t("goneNoCopy", { date: day(at) }) : t("goneNotice", { date: day(at), stored: day(stored) })}
    </p>
  );
}

function StoredText({ text, copies, language }: { text: ShownText; copies: readonly ListedCopy[]; language: string }) {
  const t = useTranslations("copies");
  const day = useDayText();
  const current = copies.find((copy) => copy.current);
  return (
    <div className="mt-10 max-w-4xl">
      <h2 id="stored-text" className="scroll-mt-24">
        {t("text")}
      </h2>
      {current && (
        <p className="mt-1 text-sm text-muted">{t("textOf", { number: current.number, date: day(current.takenAt) })}</p>
      )}
      <QuotesInCopy text={text} language={language} />
      <MarkedTextView text={text} language={language} heading="stored-text" />
    </div>
  );
}

function Citing({
  citing: { position, issue, participation, quotes },
  negotiation,
  source,
  checks,
  passages,
}: {
  citing: CitingPosition;
  negotiation: string;
  source: Source;
  checks: ReadonlyMap<string, CheckedQuote>;
  /** What is marked in the text on this page. */
  passages: ShownText["passages"];
}) {
  const t = useTranslations("position");
  const words = useTranslations("copies");
  const path = positionPath(negotiation, position.id);
  return (
    <>
      <h4 className="font-semibold">
        <a href={path} data-soft className="inline-block py-1">
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
        const marked = passages.find((passage) => passage.exact === quote.exact && passage.position.path === path);
        return (
          <div key={`${quote.exact} ${quote.locator}`}>
            <Quote citation={quote} source={source} onSourcePage check={checked?.check} finding={checked?.finding} />
            {checked?.place && <PlaceOfQuote place={checked.place} language={quote.language} />}
            {marked && (
              <p className="pl-[17px] text-sm print:hidden">
                <a href={`#${markAnchor(marked.number)}`} className="inline-block py-0.5">
                  {words("toMark")}
                </a>
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
