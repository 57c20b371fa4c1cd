import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { matrixPath } from "@/domain/comparison/view-url";
import type { Day } from "@/domain/date/edtf";
import type { Issue, NegotiationRecord } from "@/domain/matrix/record";
import type { IssueStatements } from "@/domain/matrix/statements";
import { Strip } from "../matrix/strip";
import { FollowLinks } from "../timeline/follow-links";
import { useDayText } from "../ui/date-text";
import { NotResearchedParties } from "./not-researched-parties";
import { PartySection } from "./party-section";

/** One issue: its proposition, and what each party has stated on it, newest first, with the exact words. */
export function IssuePage({
  record,
  issue,
  asOf,
  statements,
  notice,
}: {
  record: NegotiationRecord;
  issue: Issue;
  /** The day that the reader chose; null: the latest. */
  asOf: Day | null;
  statements: IssueStatements;
  /** What the address asked for and could not have. */
  notice: ReactNode;
}) {
  const t = useTranslations("issue");
  const stated = statements.cells.filter(({ shown }) => shown.length > 0);
  const others = statements.cells.filter(({ shown }) => shown.length === 0);
  return (
    <article className="max-w-3xl">
      <p className="mb-1 text-sm text-muted">
        <a href={matrixPath(record.slug)} data-soft className="inline-block py-1">
          {record.title}
        </a>{" "}
        · {issue.category}
      </p>
      <h1>{issue.title}</h1>
      <p className="mt-3 font-serif text-lg italic">{issue.proposition}</p>
      {issue.scale && <p className="mt-2 text-sm text-muted">{t("scale", issue.scale)}</p>}
      {notice}
      <div className="mt-2 max-w-xs">
        <Strip cells={statements.cells.map(({ entry }) => entry)} />
      </div>
      {issue.keywords.length > 0 && (
        <p className="mt-3 text-sm text-muted">{t("keywords", { keywords: issue.keywords.join(", ") })}</p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-5 text-sm">
        <a
          href={matrixPath(record.slug, { issues: [issue.slug], parties: "all", asOf })}
          data-soft
          className="inline-block py-1 print:hidden"
        >
          {t("inMatrix")}
        </a>
        <FollowLinks
          negotiation={record}
          scope={{ kind: "issue", issue: issue.slug }}
          about={`${issue.title} – ${record.title}`}
        />
      </p>
      <h2 className="mt-10">{t("positions")}</h2>
      {asOf && <AsOfNote asOf={asOf} later={statements.later} href={`/n/${record.slug}/issues/${issue.slug}`} />}
      {stated.map((statements) => (
        <PartySection key={statements.entry.participation.party} record={record} statements={statements} />
      ))}
      <NotResearchedParties record={record} entries={others.map(({ entry }) => entry)} />
    </article>
  );
}

/** The day on which the page stands, and the way to all that was stated after it. */
function AsOfNote({ asOf, later, href }: { asOf: Day; later: number; href: string }) {
  const t = useTranslations("issue");
  const day = useDayText();
  return (
    <p className="mt-3 rounded-lg bg-notice px-4 py-2.5 text-sm">
      {t("asOf", { date: day(asOf), count: later })}{" "}
      <a href={href} data-soft className="inline-block py-1">
        {t("showAll")}
      </a>
    </p>
  );
}
