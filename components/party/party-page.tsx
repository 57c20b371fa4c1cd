import { useTranslations } from "next-intl";
import { matrixPath } from "@/domain/comparison/view-url";
import type { NegotiationLink, NegotiationRecord, Participation } from "@/domain/matrix/record";
import { partyStatements } from "@/domain/matrix/statements";
import { FollowLinks } from "../timeline/follow-links";
import { CategorySection } from "./category-section";
import { PartyFacts } from "./party-facts";

/** One party in one negotiation: who it is, and what it has stated on each issue, the newest statement first. */
export function PartyPage({
  record,
  participation,
  others,
}: {
  record: NegotiationRecord;
  participation: Participation;
  /** Other negotiations in which it takes part. */
  others: readonly NegotiationLink[];
}) {
  const t = useTranslations("party");
  const cells = partyStatements(record, participation);
  const stated = cells.filter(({ shown }) => shown.length > 0);
  const notResearched = cells.filter(({ shown }) => shown.length === 0);
  const categories = [...new Set(stated.map(({ entry }) => entry.issue.category))];
  return (
    <article className="wrap pt-8">
      <p className="mb-1 text-sm">
        <a href={matrixPath(record.slug)} data-soft className="inline-block py-1">
          {record.title}
        </a>
      </p>
      <h1>{participation.name}</h1>
      <PartyFacts record={record} participation={participation} others={others} />
      <p className="mt-3 flex flex-wrap gap-x-5 text-sm">
        <a
          href={matrixPath(record.slug, { parties: [participation.party], issues: "all" })}
          data-soft
          className="inline-block py-1 print:hidden"
        >
          {t("inMatrix")}
        </a>
        <FollowLinks
          negotiation={record}
          scope={{ kind: "party", party: participation.party }}
          about={`${participation.shortName} – ${record.title}`}
        />
      </p>
      <h2 className="mt-8">{t("positions")}</h2>
      {stated.length === 0 && <p className="mt-3 text-muted">{t("nothing")}</p>}
      {categories.map((category) => (
        <CategorySection
          key={category}
          category={category}
          cells={stated.filter(({ entry }) => entry.issue.category === category)}
          negotiation={record.slug}
        />
      ))}
      {notResearched.length > 0 && (
        <section className="mt-10 border-t border-line pt-5">
          <h2 className="text-xl">{t("notResearched")}</h2>
          <ul className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm">
            {notResearched.map(({ entry: { issue } }) => (
              <li key={issue.slug}>
                <a href={`/n/${record.slug}/issues/${issue.slug}`} data-soft className="inline-block py-1">
                  {issue.title}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
