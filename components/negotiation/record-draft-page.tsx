import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChangedField } from "@/domain/form/base";
import type { FormIssue } from "@/domain/form/form-issue";
import { type FormValues, valueAt } from "@/domain/form/values";
import type { RecordKind } from "@/domain/log/record-subject";
import { DraftActions } from "../editing/draft-actions";
import { DraftFrame } from "../editing/draft-frame";
import { ErrorSummary } from "../editing/error-summary";
import { SummaryFocus } from "../editing/summary-focus";
import { RecordConflict } from "./record-conflict";
import { useRecordLabel } from "./record-field";

export interface RecordDraftPageProps {
  draft: { id: string; updatedAt: Date };
  kind: RecordKind;
  isNew: boolean;
  values: FormValues;
  issues: readonly FormIssue[];
  /** What somebody else changed meanwhile, and what is recorded now, as text; null where nobody did. */
  conflict: { changed: readonly ChangedField[]; seen: string } | null;
  /** Whether the form was handed over a moment ago and not taken. */
  refused: boolean;
  /** What became of the last thing that was done, or stands in the way. */
  note: string | null;
  /** A recorded source that has the same address. */
  known: { id: string; title: string } | null;
  /** What the form is about, where it is part of something: its title and page. */
  about: { title: string; path: string } | null;
  /** The fields. */
  children: ReactNode;
}

/** The form of a record that is not a position. */
export function RecordDraftPage(props: RecordDraftPageProps) {
  const { draft, kind, isNew, values, issues, conflict, refused, note, known, about, children } = props;
  const t = useTranslations("records");
  const labelOf = useRecordLabel();
  const title = t(`titles.${kind}.${isNew ? "new" : "change"}`);
  const submit = t(kind === "snapshot" ? "store" : "submit");
  return (
    <div className="wrap pt-7">
      <div className="max-w-3xl">
        <DraftFrame draft={draft} label={title} submit={submit}>
          <h1>{title}</h1>
          <p className="mt-1 mb-6 text-sm text-muted">{about && <a href={about.path}>{about.title}</a>}</p>
          {note && <p className="form-notice">{note}</p>}
          <ErrorSummary issues={issues} labelOf={labelOf} focus={refused} />
          {known && (
            <p className="form-notice">
              {t("recordedAlready")} <a href={`/sources/${encodeURIComponent(known.id)}`}>{known.title}</a>
            </p>
          )}
          {conflict && <RecordConflict draft={draft.id} {...conflict} />}
          {!isNew && <input type="hidden" name="base" value={valueAt(values, "base")} />}
          {children}
          <DraftActions draft={draft.id} submit={submit}>
            {t(kind === "snapshot" ? "keptPrivate" : "public")}
          </DraftActions>
        </DraftFrame>
      </div>
      {refused && conflict && <SummaryFocus id="conflict" />}
    </div>
  );
}
