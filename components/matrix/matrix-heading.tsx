import { useTranslations } from "next-intl";
import type { MatrixCell } from "@/domain/matrix/matrix";
import type { Issue, Participation } from "@/domain/matrix/record";
import type { MatrixContext } from "./matrix-context";
import { Strip } from "./strip";

/** The id of a heading in a part of a large matrix: a search leads to it. */
export function headingId(of: "party" | "issue", slug: string): string {
  return `${of}-${slug}`;
}

/** Heads a party's column or row. */
export function PartyHeading({ participation, context }: { participation: Participation; context: MatrixContext }) {
  const t = useTranslations("role");
  const { record, part } = context;
  return (
    <>
      <a
        href={`/n/${record.slug}/parties/${participation.party}`}
        id={part ? headingId("party", participation.party) : undefined}
        data-soft
        className="text-ink no-underline hover:underline"
      >
        {participation.shortName}
      </a>
      <span className="sub">{participation.note ?? t(participation.role)}</span>
    </>
  );
}

/** Heads an issue's row or column, with what the parties answer to it; in a part, which has only some of them, without. */
export function IssueHeading({
  issue,
  cells,
  context: { record, part },
}: {
  issue: Issue;
  cells: readonly MatrixCell[];
  context: MatrixContext;
}) {
  return (
    <>
      {part && <span className="sub">{issue.category}</span>}
      <a
        href={`/n/${record.slug}/issues/${issue.slug}`}
        id={part ? headingId("issue", issue.slug) : undefined}
        data-soft
        className="issue-title"
      >
        {issue.title}
      </a>
      <p className="proposition">{issue.proposition}</p>
      {(part === null || part.isSheet) && <Strip cells={cells} />}
    </>
  );
}
