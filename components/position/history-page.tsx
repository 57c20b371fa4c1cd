import { useTranslations } from "next-intl";
import { positionPath } from "@/domain/position/address";
import type { PositionRecord, Revision } from "@/domain/position/history";
import { RecordDifference } from "../review/record-difference";
import { RecordHistory } from "./record-history";

/** The public revisions of a record, and the difference between two of them. */
export function HistoryPage({
  record,
  compared,
}: {
  record: PositionRecord;
  /** Null for a record with one revision. */
  compared: { before: Revision; after: Revision } | null;
}) {
  const t = useTranslations("position");
  const { negotiation, participation, issue } = record;
  const path = positionPath(negotiation.slug, record.id);
  return (
    <article className="wrap pt-8">
      <p className="mb-1 text-sm">
        <a href={path} data-soft className="inline-block py-1">
          {t("toRecord")}
        </a>
      </p>
      <h1>{t("historyTitle", { party: participation.shortName, issue: issue.title })}</h1>
      <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <section className="min-w-0">
          <h2 className="mb-3 text-xl">{t("compare")}</h2>
          {compared === null ? <p>{t("oneRevision")}</p> : <Compared {...compared} record={record} path={path} />}
        </section>
        <div className="min-w-0">
          <RecordHistory record={record} />
        </div>
      </div>
    </article>
  );
}

function Compared({
  record,
  before,
  after,
  path,
}: {
  record: PositionRecord;
  before: Revision;
  after: Revision;
  path: string;
}) {
  const t = useTranslations("position");
  return (
    <>
      <form action={`${path}/history`} className="mb-5 flex flex-wrap items-end gap-3 text-sm">
        <RevisionChoice name="from" label={t("from")} chosen={before} record={record} />
        <RevisionChoice name="to" label={t("to")} chosen={after} record={record} />
        <button type="submit" className="button">
          {t("showDifference")}
        </button>
      </form>
      {before.position && after.position ? (
        <RecordDifference before={before.position} after={after.position} title={null} />
      ) : (
        <p className="text-muted">{t("removed")}</p>
      )}
    </>
  );
}

function RevisionChoice({
  name,
  label,
  chosen,
  record,
}: {
  name: string;
  label: string;
  chosen: Revision;
  record: PositionRecord;
}) {
  return (
    <label className="font-semibold">
      {label}{" "}
      <select name={name} defaultValue={chosen.number} className="field ml-1 font-normal">
        {record.revisions.map(({ number }) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </label>
  );
}
