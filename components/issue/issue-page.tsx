import { useTranslations } from "next-intl";
import { matrixPath } from "@/domain/comparison/view-url";
import { indexPositions, type Matrix } from "@/domain/matrix/matrix";
import type { Issue, NegotiationRecord, Participation } from "@/domain/matrix/record";
import type { Position } from "@/domain/position/position";
import { Strip } from "../matrix/strip";
import { PositionDetails } from "../position/position-details";
import { StatementList } from "../position/statement-list";

/** One issue: its proposition, and what each party has stated on it, newest first, with the exact words. */
export function IssuePage({ record, issue, matrix }: { record: NegotiationRecord; issue: Issue; matrix: Matrix }) {
  const t = useTranslations("issue");
  const index = indexPositions(record);
  const stated = matrix.participations.map((participation) => ({
    participation,
    positions: index(issue.slug, participation.party).toReversed(),
  }));
  const silent = stated.filter(({ positions }) => positions.length === 0);
  return (
    <article className="max-w-3xl">
      <p className="text-sm text-muted">
        <a href={matrixPath(record.slug)} data-soft className="inline-block py-0.5">
          {record.title}
        </a>{" "}
        · {issue.category}
      </p>
      <h1>{issue.title}</h1>
      <p className="mt-3 font-serif text-lg italic">{issue.proposition}</p>
      {issue.scale && <p className="mt-2 text-sm text-muted">{t("scale", issue.scale)}</p>}
      <div className="max-w-xs">
        <Strip cells={matrix.rows[0]?.cells ?? []} />
      </div>
      <p className="mt-4 text-sm">
        <a href={matrixPath(record.slug, { issues: [issue.slug], parties: "all" })} data-soft className="py-0.5">
          {t("inMatrix")}
        </a>
      </p>
      {issue.keywords.length > 0 && (
        <p className="mt-2 text-sm text-muted">
          {t("keywords")}: {issue.keywords.join(", ")}
        </p>
      )}
      <h2 className="mt-10">{t("positions")}</h2>
      {stated.map(({ participation, positions }) => (
        <PartySection key={participation.party} record={record} participation={participation} positions={positions} />
      ))}
      {silent.length > 0 && (
        <p className="mt-8 text-sm text-muted">
          {t("notResearched", { parties: silent.map(({ participation }) => participation.shortName).join(", ") })}
        </p>
      )}
    </article>
  );
}

function PartySection({
  record,
  participation,
  positions: [newest, ...earlier],
}: {
  record: NegotiationRecord;
  participation: Participation;
  positions: readonly Position[];
}) {
  const t = useTranslations("panel");
  if (!newest) return null;
  return (
    <section className="mt-8 border-t border-line pt-5">
      <h3 className="mb-3">
        <a href={`/n/${record.slug}/parties/${participation.party}`} data-soft className="text-ink">
          {participation.shortName}
        </a>
      </h3>
      <PositionDetails position={newest} sources={record.sources} />
      {earlier.length > 0 && (
        <details className="mt-4">
          <summary className="py-1 text-sm font-semibold">
            {t("earlier")} ({earlier.length})
          </summary>
          <div className="mt-2">
            <StatementList positions={earlier} negotiation={record.slug} />
          </div>
        </details>
      )}
    </section>
  );
}
