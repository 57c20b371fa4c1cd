import { useTranslations } from "next-intl";
import { positionOf } from "@/domain/matrix/cell";
import { AnswerLink, type CompareProps } from "./compare-page";
import { useGapText } from "./gap-text";

/** Where they could meet: the issues by gap, with the conditions that each party stated beside each other. */
export function Meeting({ record, comparison }: CompareProps) {
  const t = useTranslations("compare");
  const words = useTranslations("matrix");
  const gapText = useGapText();
  const { participations, issues } = comparison;
  return (
    <section aria-labelledby="meeting-title" className="mt-10">
      <h2 id="meeting-title">{t("meeting")}</h2>
      <p className="mt-1 max-w-[75ch] text-sm text-muted">{t("meetingHelp")}</p>
      {/* The table scrolls by keyboard through its links. */}
      <div className="relative mt-4 overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{t("meeting")}</caption>
          <thead>
            <tr className="border-b border-line-strong text-left">
              <th scope="col" className="py-2 pr-4">
                {words("issue")}
              </th>
              {participations.map(({ party, shortName }) => (
                <th scope="col" key={party} className="min-w-44 py-2 pr-4">
                  {shortName}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.map((compared) => (
              <tr key={compared.issue.slug} className="border-b border-line align-top">
                <th scope="row" className="w-1/4 py-2.5 pr-4 text-left font-semibold">
                  <a href={`#issue-${compared.issue.slug}`}>{compared.issue.title}</a>
                  <span className="block font-normal text-muted">{gapText(compared)}</span>
                </th>
                {compared.cells.map(({ participation, cell }) => {
                  const position = positionOf(cell);
                  return (
                    <td key={participation.party} className="py-2.5 pr-4">
                      {position ? (
                        <>
                          <AnswerLink negotiation={record.slug} id={position.id} answer={position.answer} />
                          {position.conditions && <p className="mt-1">{position.conditions}</p>}
                        </>
                      ) : (
                        <span className="text-muted">{words(CELL_WORDS[cell.kind])}</span>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

// What stands for a cell that rests on no one position.
const CELL_WORDS = {
  stated: "differing",
  "day-unknown": "dayUnknownShort",
  withheld: "withheld",
  "not-researched": "notResearched",
} as const;
