import { useTranslations } from "next-intl";
import type { QuoteAlert } from "@/domain/review/quote-alert";
import { useDayText } from "../ui/date-text";

/** A quote that stands otherwise than before: its words, how it stood and stands, and the ways to the copies. */
export function QuoteTurn({ alert }: { alert: QuoteAlert }) {
  const t = useTranslations("review.alerts");
  const day = useDayText();
  const { source, exact, language, before, after, raisedAt, copies } = alert;
  const base = `/sources/${encodeURIComponent(source.id)}`;
  return (
    <>
      <blockquote lang={language} dir="auto" className="font-serif">
        {exact}
      </blockquote>
      <p className="mt-1 text-sm">
        <strong>{t("turn", { before: t(`results.${before}`), after: t(`now.${after}`) })}</strong>{" "}
        <span className="text-muted">
          {t("since", { date: day(raisedAt) })} <a href={base}>{source.title}</a>
        </span>
      </p>
      <p className="mt-1 text-sm">
        <a
          href={
            copies.from === null
              ? `${base}/copies/${copies.to}`
              : `${base}/copies/compare?from=${copies.from}&to=${copies.to}`
          }
        >
          {t(copies.from === null ? "copy" : "compare")}
        </a>
      </p>
    </>
  );
}
