import { useTranslations } from "next-intl";
import type { MatrixCell } from "@/domain/matrix/matrix";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { useAnswerText } from "../position/answer-chip";

/** The parties without a statement, each with a pointer to the coalitions of its own that have one. */
export function NotResearchedParties({
  record,
  entries,
}: {
  record: NegotiationRecord;
  entries: readonly MatrixCell[];
}) {
  const t = useTranslations();
  const answer = useAnswerText();
  if (entries.length === 0) return null;
  const names = new Map(record.participations.map(({ party, shortName }) => [party, shortName]));
  return (
    <section className="mt-10 border-t border-line pt-5">
      <h3>{t("matrix.notResearched")}</h3>
      <p className="mt-1 text-sm text-muted">{t("issue.notResearchedNote")}</p>
      <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {entries.map(({ cell, participation }) => (
          <li key={participation.party}>
            <a href={`/n/${record.slug}/parties/${participation.party}`} data-soft className="inline-block py-1">
              {participation.shortName}
            </a>
            {cell.kind === "not-researched" &&
              cell.see.map(({ party, position }) => (
                <span key={party} className="text-muted">
                  {" "}
                  (
                  {t("matrix.see", {
                    party: names.get(party) ?? party,
                    answer: answer(position.answer).toLowerCase(),
                  })}
                  )
                </span>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
