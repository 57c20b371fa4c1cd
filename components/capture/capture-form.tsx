import { useTranslations } from "next-intl";
import { CSL_TYPES } from "@/domain/dossier/csl-types";
import type { FormIssue } from "@/domain/form/form-issue";
import type { FormValues } from "@/domain/form/values";
import { DateField } from "../editing/date-field";
import { DraftActions } from "../editing/draft-actions";
import { DraftFrame } from "../editing/draft-frame";
import { ErrorSummary } from "../editing/error-summary";
import { FieldRow } from "../editing/form-section";
import { SelectField } from "../editing/select-field";
import { TextArea } from "../editing/text-area";
import { TextField } from "../editing/text-field";
import { useRecordField, useRecordLabel } from "../negotiation/record-field";
import { useTypeName } from "../source/source-words";

interface Props {
  draft: { id: string; updatedAt: Date };
  values: FormValues;
  issues: readonly FormIssue[];
  /** Whether the form was handed over a moment ago and not taken. */
  refused: boolean;
  /** Whether it was kept a moment ago. */
  kept: boolean;
  negotiation: { slug: string; title: string };
}

/** A text, by its address or its words, and what its source is where nothing is recorded of it yet. */
export function CaptureForm({ draft, values, issues, refused, kept, negotiation }: Props) {
  const t = useTranslations("capture");
  const form = useTranslations("form");
  const typeName = useTypeName();
  const field = useRecordField({ values, issues });
  const labelOf = useRecordLabel();
  const types = CSL_TYPES.map((value) => ({ value, label: typeName(value) }));
  const optional = form("optional");
  return (
    <div className="wrap pt-7">
      <div className="max-w-3xl">
        <DraftFrame draft={draft} label={t("start")} submit={t("go")}>
          <h1>{t("start")}</h1>
          <p className="mt-1 mb-6 text-sm text-muted">
            <a href={`/n/${negotiation.slug}`}>{negotiation.title}</a>
          </p>
          {kept && <p className="form-notice">{form("keptDraft")}</p>}
          <ErrorSummary issues={issues} labelOf={labelOf} focus={refused} />
          <TextField {...field("url")} type="url" help={t("urlHelp")} />
          <TextArea {...field("text")} rows={14} hint={optional} help={t("textHelp")} />
          <section className="form-section">
            <h2>{t("source")}</h2>
            <p className="mb-3 text-sm text-muted">{t("sourceHelp")}</p>
            <TextField {...field("title")} hint={optional} />
            <FieldRow>
              <SelectField
                {...field("type")}
                hint={optional}
                choices={types.toSorted((a, b) => (a.label < b.label ? -1 : 1))}
              />
              <TextField {...field("containerTitle")} hint={optional} />
              <DateField {...field("issued")} hint={optional} />
              <TextField {...field("language")} hint={optional} help={t("languageHelp")} />
            </FieldRow>
            <TextArea {...field("authors")} hint={optional} rows={2} />
          </section>
          <DraftActions draft={draft.id} submit={t("go")}>
            {t("goHelp")}
          </DraftActions>
        </DraftFrame>
      </div>
    </div>
  );
}
