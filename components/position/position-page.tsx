import { useTranslations } from "next-intl";
import { matrixPath } from "@/domain/comparison/view-url";
import type { CellHistory } from "@/domain/matrix/cell-history";
import { positionPath } from "@/domain/position/address";
import type { PositionRecord } from "@/domain/position/history";
import type { Position } from "@/domain/position/position";
import type { Provenance } from "@/domain/position/provenance";
import { PositionDetails } from "./position-details";
import { RecordHistory } from "./record-history";
import { RetractionNotice } from "./retraction-notice";
import { StatementList } from "./statement-list";

/** The full record of one position: what was stated, in which words, what was said around it, and the record's history. */
export function PositionPage({
  record,
  history,
  provenance,
  isSignedIn,
}: {
  record: PositionRecord;
  history: CellHistory;
  /** What stands behind the published revision; null where none is published. */
  provenance: Provenance | null;
  /** Offers the ways to change the record. */
  isSignedIn: boolean;
}) {
  const t = useTranslations("position");
  const { negotiation, participation, issue, retraction, shown } = record;
  return (
    <article className="wrap pt-8">
      <p className="mb-1 flex flex-wrap gap-x-4 text-sm">
        <a href={matrixPath(negotiation.slug)} data-soft className="inline-block py-1">
          {negotiation.title}
        </a>
        <a href={`/n/${negotiation.slug}/parties/${participation.party}`} data-soft className="inline-block py-1">
          {participation.shortName}
        </a>
        <a href={`/n/${negotiation.slug}/issues/${issue.slug}`} data-soft className="inline-block py-1">
          {issue.title}
        </a>
      </p>
      <h1>{t("title", { party: participation.shortName, issue: issue.title })}</h1>
      <p className="mt-3 font-serif text-lg italic">{issue.proposition}</p>
      {retraction && <RetractionNotice retraction={retraction} />}
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <div className="min-w-0">
          {shown.position ? (
            <PositionDetails
              position={shown.position}
              sources={record.sources}
              provenance={provenance}
              history={`${positionPath(negotiation.slug, record.id)}/history`}
            />
          ) : (
            <p>{t("removed")}</p>
          )}
          <p className="mt-6 text-sm text-muted">
            {t("id")}: <code className="text-ink wrap-anywhere">{record.id}</code>
          </p>
          {shown.position && <MatrixLink negotiation={negotiation.slug} position={shown.position} />}
        </div>
        <div className="min-w-0">
          <Around title={t("later")} positions={history.later} negotiation={negotiation.slug} />
          <Around title={t("earlier")} positions={history.earlier} negotiation={negotiation.slug} />
          <RecordHistory record={record} />
          <p className="mt-4 flex flex-wrap gap-x-5 text-sm print:hidden">
            <a href={`${positionPath(negotiation.slug, record.id)}/history`} data-soft className="py-1">
              {t("fullHistory")}
            </a>
            {isSignedIn && (
              <>
                <a href={`${positionPath(negotiation.slug, record.id)}/edit`} className="py-1">
                  {t("proposeChange")}
                </a>
                <a href={`/review/${negotiation.slug}.${encodeURIComponent(record.id)}`} className="py-1">
                  {t("reviewPage")}
                </a>
              </>
            )}
          </p>
        </div>
      </div>
    </article>
  );
}

/** The matrix on the last day of the statement's date: the first on which it surely stood there. */
function MatrixLink({ negotiation, position }: { negotiation: string; position: Position }) {
  const t = useTranslations("position");
  const { issue, party, statedOn } = position;
  return (
    <p className="mt-2 text-sm">
      <a
        href={matrixPath(negotiation, { asOf: statedOn.lastDay, cell: { issue, party } })}
        data-soft
        className="inline-block py-1 print:hidden"
      >
        {t("inMatrix")}
      </a>
    </p>
  );
}

function Around({
  title,
  positions,
  negotiation,
}: {
  title: string;
  positions: readonly Position[];
  negotiation: string;
}) {
  if (positions.length === 0) return null;
  return (
    <section className="mb-8">
      <h2 className="mb-3 text-xl">{title}</h2>
      <StatementList positions={positions} negotiation={negotiation} />
    </section>
  );
}
