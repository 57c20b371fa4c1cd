import { useTranslations } from "next-intl";
import { matrixPath } from "@/domain/comparison/view-url";
import { indexPositions } from "@/domain/matrix/matrix";
import type { Issue, NegotiationRecord, Participation } from "@/domain/matrix/record";
import type { Position } from "@/domain/position/position";
import { StatementList } from "../position/statement-list";

/** One party in one negotiation: who it is, and what it has stated on each issue, newest first. */
export function PartyPage({
  record,
  participation,
  others,
}: {
  record: NegotiationRecord;
  participation: Participation;
  /** Other negotiations in which it takes part. */
  others: readonly { slug: string; title: string }[];
}) {
  const t = useTranslations("party");
  const kinds = useTranslations("kind");
  const roles = useTranslations("role");
  const index = indexPositions(record);
  const stated = record.issues.filter(({ slug }) => index(slug, participation.party).length > 0);
  const silent = record.issues.filter((issue) => !stated.includes(issue));
  const members = record.participations.filter(({ memberOf }) => memberOf.includes(participation.party));
  const coalitions = record.participations.filter(({ party }) => participation.memberOf.includes(party));
  return (
    <article className="wrap pt-8">
      <p className="text-sm text-muted">
        <a href={matrixPath(record.slug)} data-soft className="inline-block py-0.5">
          {record.title}
        </a>
      </p>
      <h1>{participation.name}</h1>
      <p className="mt-2 text-soft">
        {[kinds(participation.kind), roles(participation.role), participation.note].filter(Boolean).join(" · ")}
      </p>
      {participation.aliases.length > 0 && (
        <p className="mt-1 text-sm text-muted">
          {t("aliases")}: {participation.aliases.join(", ")}
        </p>
      )}
      <PartyLinks title={t("memberOf")} parties={coalitions} negotiation={record.slug} />
      <PartyLinks title={t("members")} parties={members} negotiation={record.slug} />
      {(members.length > 0 || coalitions.length > 0) && <p className="mt-1 text-sm text-muted">{t("coalitionNote")}</p>}
      {others.length > 0 && (
        <p className="mt-1 text-sm">
          {t("alsoIn")}:{" "}
          {others.map(({ slug, title }) => (
            <a
              key={slug}
              href={`/n/${slug}/parties/${participation.party}`}
              data-soft
              className="mr-3 inline-block py-0.5"
            >
              {title}
            </a>
          ))}
        </p>
      )}
      <p className="mt-3 text-sm">
        <a
          href={matrixPath(record.slug, { parties: [participation.party], issues: "all" })}
          data-soft
          className="inline-block py-0.5"
        >
          {t("inMatrix")}
        </a>
      </p>
      <h2 className="mt-8">{t("positions", { party: participation.shortName })}</h2>
      <div className="mt-4 grid gap-x-12 gap-y-8 md:grid-cols-2">
        {stated.map((issue) => (
          <IssueSection
            key={issue.slug}
            issue={issue}
            negotiation={record.slug}
            positions={index(issue.slug, participation.party).toReversed()}
          />
        ))}
      </div>
      {silent.length > 0 && (
        <p className="mt-8 text-sm text-muted">
          {t("notResearched", { issues: silent.map(({ title }) => title).join(", ") })}
        </p>
      )}
    </article>
  );
}

function IssueSection({
  issue,
  negotiation,
  positions,
}: {
  issue: Issue;
  negotiation: string;
  /** Newest first. */
  positions: readonly Position[];
}) {
  return (
    <section className="border-t border-line pt-4">
      <p className="text-xs font-semibold tracking-wider text-muted uppercase">{issue.category}</p>
      <h3>
        <a href={`/n/${negotiation}/issues/${issue.slug}`} data-soft className="text-ink">
          {issue.title}
        </a>
      </h3>
      <p className="mb-3 text-sm text-muted">{issue.proposition}</p>
      <StatementList positions={positions} negotiation={negotiation} />
    </section>
  );
}

function PartyLinks({
  title,
  parties,
  negotiation,
}: {
  title: string;
  parties: readonly Participation[];
  negotiation: string;
}) {
  if (parties.length === 0) return null;
  return (
    <p className="mt-1 text-sm">
      {title}:{" "}
      {parties.map(({ party, shortName }) => (
        <a key={party} href={`/n/${negotiation}/parties/${party}`} data-soft className="mr-3 inline-block py-0.5">
          {shortName}
        </a>
      ))}
    </p>
  );
}
