import { useTranslations } from "next-intl";
import type { QuotePlace } from "@/domain/citation/checked-quote";

/** The ways to a source's forms, for those who may use them. */
export function SourceActions({ id }: { id: string }) {
  const t = useTranslations("records.source");
  const capture = useTranslations("capture");
  const base = `/sources/${encodeURIComponent(id)}`;
  return (
    <p className="mt-5 flex flex-wrap gap-3 print:hidden">
      <a href={`${base}/edit`} className="button">
        {t("change")}
      </a>
      <a href={`${base}/snapshot`} className="button">
        {t("store")}
      </a>
      <a href={`/capture?source=${encodeURIComponent(id)}`} className="button">
        {capture("fromThis")}
      </a>
    </p>
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
