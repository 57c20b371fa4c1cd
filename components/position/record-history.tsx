import { useTranslations } from "next-intl";
import { changedFields, type PositionRecord, type Revision } from "@/domain/position/history";
import { useDayText } from "../ui/date-text";
import { PositionDetails } from "./position-details";

/** Every published revision of a record, newest first: who recorded it, when, why, and what it said. */
export function RecordHistory({ record }: { record: PositionRecord }) {
  const t = useTranslations("position");
  return (
    <section>
      <h2 className="text-xl">{t("history")}</h2>
      <ol className="mt-3 grid gap-5">
        {record.revisions.map((revision, index) => (
          <li key={revision.number} className="border-l-2 border-line pl-4">
            <RevisionEntry
              record={record}
              revision={revision}
              before={record.revisions[index + 1] ?? null}
              isShown={revision.number === record.shown.number}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RevisionEntry({
  record,
  revision,
  before,
  isShown,
}: {
  record: PositionRecord;
  revision: Revision;
  /** The published revision before it. */
  before: Revision | null;
  isShown: boolean;
}) {
  const t = useTranslations("position");
  const day = useDayText();
  const changed = before?.position && revision.position ? changedFields(before.position, revision.position) : [];
  return (
    <>
      <h3 className="text-base">{t("revision", { number: revision.number })}</h3>
      <p className="text-sm">
        {t("by", {
          kind: t(revision.kind),
          date: day(revision.publishedAt),
          actor: revision.actor.label ?? t("formerEditor"),
        })}
        {revision.actor.kind === "import" && <> ({t("imported")})</>}
        {revision.publisher && <> · {t("publishedBy", { actor: revision.publisher.label ?? t("formerEditor") })}</>}
      </p>
      {revision.reason && <p className="text-sm">{t("reason", { reason: revision.reason })}</p>}
      {changed.length > 0 && (
        <p className="text-sm text-muted">
          {t("changed", { fields: changed.map((field) => t(`fields.${field}`)).join(", ") })}
        </p>
      )}
      {isShown ? <p className="text-sm text-muted">{t("shown")}</p> : <Said record={record} revision={revision} />}
    </>
  );
}

function Said({ record, revision }: { record: PositionRecord; revision: Revision }) {
  const t = useTranslations("position");
  if (revision.position === null) return <p className="text-sm text-muted">{t("removed")}</p>;
  return (
    <details>
      <summary className="py-1 text-sm font-semibold">{t("said")}</summary>
      <div className="mt-2">
        <PositionDetails position={revision.position} sources={record.sources} />
      </div>
    </details>
  );
}
