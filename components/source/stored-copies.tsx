import { useTranslations } from "next-intl";
import type { QuotePlace, StoredText } from "@/domain/citation/checked-quote";
import { useDayText } from "../ui/date-text";

/** The ways to a source's forms, for those who may use them. */
export function SourceActions({ id }: { id: string }) {
  const t = useTranslations("records.source");
  const base = `/sources/${encodeURIComponent(id)}`;
  return (
    <p className="mt-5 flex flex-wrap gap-3 print:hidden">
      <a href={`${base}/edit`} className="button">
        {t("change")}
      </a>
      <a href={`${base}/snapshot`} className="button">
        {t("store")}
      </a>
    </p>
  );
}

/** The stored copies of a source, by day and hash; the public does not see their text. */
export function Snapshots({
  snapshots,
  stored,
}: {
  snapshots: readonly { sha256: string; takenAt: string }[];
  stored: "new" | "known" | "same" | null;
}) {
  const t = useTranslations("source");
  const said = useTranslations("copies.said");
  const day = useDayText();
  if (snapshots.length === 0) return <p className="mt-4 text-sm text-muted">{t("noSnapshot")}</p>;
  return (
    <section id="snapshots" className="mt-6 text-sm">
      <h2 className="text-xl">{t("snapshots")}</h2>
      {stored && (
        <p role="status" className="card mt-3 max-w-4xl px-4 py-3">
          {said(stored)}
        </p>
      )}
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

/** A stored text, whole, with the quotes from it marked. */
export function StoredTextView({ text: { takenAt, segments }, language }: { text: StoredText; language: string }) {
  const t = useTranslations("records.source");
  const day = useDayText();
  let at = 0;
  return (
    <div className="mt-6 max-w-4xl">
      <h2 id="stored-text" className="text-xl">
        {t("text")}
      </h2>
      <p className="mt-1 text-sm text-muted">{t("textOf", { date: day(takenAt) })}</p>
      <section
        aria-labelledby="stored-text"
        lang={language}
        dir="auto"
        className="card mt-3 px-5 py-4 font-serif whitespace-pre-wrap wrap-anywhere"
      >
        {segments.map(({ text, ids }) => {
          const key = at;
          at += text.length;
          return ids.length > 0 ? <mark key={key}>{text}</mark> : text;
        })}
      </section>
    </div>
  );
}

/** Where a quote was found: the words there with a little around them. */
export function PlaceOfQuote({ place: { before, words, after }, language }: { place: QuotePlace; language: string }) {
  const t = useTranslations("records.source");
  return (
    <p className="mt-1 pl-[17px] text-sm">
      <span className="text-muted">{t("found")}</span>{" "}
      <span lang={language} dir="auto">
        …{before}
        <mark>{words}</mark>
        {after}…
      </span>
    </p>
  );
}
