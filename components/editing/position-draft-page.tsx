import { useTranslations } from "next-intl";
import { type FormValues, valueAt } from "@/domain/form/values";
import type { Conflict } from "@/domain/position/conflict";
import type { ShownDuplicate } from "@/domain/position/near-duplicate";
import { StatementList } from "../position/statement-list";
import { ConflictNotice } from "./conflict-notice";
import { DraftActions } from "./draft-actions";
import { DraftFrame } from "./draft-frame";
import { DuplicatesNotice } from "./duplicates-notice";
import { ErrorSummary } from "./error-summary";
import { PositionFields, type PositionFieldsProps } from "./position-fields";
import { PositionPreview } from "./position-preview";
import { SummaryFocus } from "./summary-focus";

/** The form of a position with its preview. */
export function PositionDraftPage({
  updatedAt,
  position,
  duplicates,
  conflict,
  refused,
  askedAboutDuplicates,
  note,
  ...fields
}: Omit<PositionFieldsProps, "draft"> & {
  draft: string;
  updatedAt: Date;
  /** The lasting id of the position that is changed; null for a new one. */
  position: string | null;
  duplicates: readonly ShownDuplicate[];
  conflict: Conflict | null;
  /** Whether the form was handed over a moment ago and not taken. */
  refused: boolean;
  askedAboutDuplicates: boolean;
  /** What became of the last thing that was done, or stands in the way. */
  note: string | null;
}) {
  const t = useTranslations("positionForm");
  const cell = useTranslations("panel");
  const labelOf = useFieldLabel();
  const { draft, values, negotiation, issues } = fields;
  const nameOf = ({ party, issue }: { party: string; issue: string }) =>
    cell("label", {
      party: negotiation.participations.find((entry) => entry.party === party)?.shortName ?? party,
      issue: negotiation.issues.find(({ slug }) => slug === issue)?.title ?? issue,
    });
  const title = t(position === null ? "new" : "change");
  return (
    <div className="wrap editing-page">
      <DraftFrame draft={{ id: draft, updatedAt }} checkedAs="position" label={title} submit={t("submit")}>
        <h1>{title}</h1>
        <p className="mt-1 mb-6 text-sm text-muted">
          {negotiation.title} · <kbd>⌘ Enter</kbd> {t("shortcut")}
        </p>
        {note && <p className="form-notice">{note}</p>}
        <ErrorSummary issues={issues} labelOf={labelOf} focus={refused} />
        {conflict && <ConflictNotice draft={draft} conflict={conflict} mine={values} />}
        <DuplicatesNotice
          negotiation={negotiation.slug}
          duplicates={duplicates}
          values={values}
          nameOf={nameOf}
          asked={askedAboutDuplicates}
        />
        <PositionFields {...fields} />
        <DraftActions draft={draft} submit={t("submit")}>
          {t("reviewed")}
        </DraftActions>
      </DraftFrame>
      <aside>
        <section>
          <h2>{t("preview")}</h2>
          <PositionPreview values={values} />
        </section>
        <EarlierOnCell values={values} negotiation={negotiation} own={position} />
      </aside>
      {refused && askedAboutDuplicates && <SummaryFocus id="problems" />}
      {refused && conflict && <SummaryFocus id="conflict" />}
    </div>
  );
}

function EarlierOnCell({
  values,
  negotiation,
  own,
}: Pick<PositionFieldsProps, "negotiation"> & { values: FormValues; own: string | null }) {
  const t = useTranslations("positionForm");
  const [party, issue] = [valueAt(values, "party"), valueAt(values, "issue")];
  const known = negotiation.positions.filter(
    (position) => position.party === party && position.issue === issue && position.id !== own,
  );
  return (
    <section>
      <h2>{t("earlier")}</h2>
      {known.length > 0 ? (
        <StatementList positions={known.toReversed()} negotiation={negotiation.slug} />
      ) : (
        <p className="text-sm text-muted">{t(party === "" || issue === "" ? "chooseCell" : "noEarlier")}</p>
      )}
    </section>
  );
}

/** Gives a function that names a field of the form: "Citation 2: Quote". */
function useFieldLabel(): (field: string) => string | null {
  const t = useTranslations("positionForm");
  return (field) => {
    const [, index, rest] = /^citations\[(\d+)\](?:\.(.+))?$/.exec(field) ?? [];
    const last = (rest ?? field).split(".").at(-1) ?? "";
    const key = rest === "newSource.language" ? "sourceLanguage" : last;
    const label = t.has(`fields.${key}`) ? t(`fields.${key}` as "fields.party") : field || null;
    return index === undefined ? label : `${t("citation", { number: Number(index) + 1 })}: ${label}`;
  };
}
