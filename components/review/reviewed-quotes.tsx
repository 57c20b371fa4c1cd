import { useTranslations } from "next-intl";
import type { Position } from "@/domain/position/position";
import type { ReviewedCitation } from "@/domain/review/review";
import { Quote } from "../citation/quote";
import { useDayText } from "../ui/date-text";

/** Each quote beside the stored copy of its source, marked where it was found. */
export function ReviewedQuotes({
  citations,
  statement,
}: {
  citations: readonly ReviewedCitation[];
  statement: Position;
}) {
  const t = useTranslations("review");
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg">{t("quotes")}</h2>
      <ol className="space-y-4">
        {citations.map((reviewed, index) => {
          const citation = statement.citations[index];
          return citation ? (
            <li key={`${citation.source} ${citation.exact}`} className="card grid gap-x-6 p-4 md:grid-cols-2">
              <Quote citation={citation} source={reviewed.source} check={reviewed.check} finding={reviewed.finding} />
              <Stored reviewed={reviewed} />
            </li>
          ) : null;
        })}
      </ol>
    </section>
  );
}

function Stored({ reviewed: { source, finding, place } }: { reviewed: ReviewedCitation }) {
  const t = useTranslations("review");
  const day = useDayText();
  if (finding === null) {
    return <p className="mt-3 text-sm text-muted">{t("notStored")}</p>;
  }
  return (
    <div className="mt-3 min-w-0 text-sm">
      <p className="text-muted">{t("storedOn", { date: day(finding.storedAt) })}</p>
      {place ? (
        <p lang={source.language} className="mt-1 whitespace-pre-line break-words">
          …{place.before}
          <mark>{place.words}</mark>
          {place.after}…
        </p>
      ) : (
        <p className="mt-1 font-semibold">{t("notFound")}</p>
      )}
    </div>
  );
}
