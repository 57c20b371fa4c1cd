import { useTranslations } from "next-intl";
import type { Citation, QuoteCheck } from "@/domain/citation/citation";
import type { QuoteFinding } from "@/domain/position/provenance";
import { differingWords } from "@/domain/quote/differing-words";
import { useDayText } from "../ui/date-text";
import { PassageDifference } from "./passage-difference";

/** Whether a quote stands in the newest stored copy of its source, of what date that is, and which words differ there. */
export function QuoteStanding({
  citation,
  check,
  finding,
}: {
  citation: Citation;
  check: QuoteCheck;
  finding: QuoteFinding | null;
}) {
  const t = useTranslations();
  const day = useDayText();
  if (finding === null || check === "unchecked") return <span className="block">{t(`check.${check}`)}</span>;
  return (
    <>
      <span className={`quote-standing standing-${check}`}>
        {t(`quoteStanding.${check}`, { date: day(finding.storedAt) })}
      </span>
      {check === "near" && finding.passage !== null && (
        <PassageDifference changes={differingWords(citation.exact, finding.passage)} language={citation.language} />
      )}
    </>
  );
}
