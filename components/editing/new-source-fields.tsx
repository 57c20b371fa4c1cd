import { useTranslations } from "next-intl";
import { CSL_TYPES } from "@/domain/dossier/csl-types";
import type { FormIssue } from "@/domain/form/form-issue";
import type { FormValues } from "@/domain/form/values";
import { useTypeName } from "../source/source-words";
import { DateField } from "./date-field";
import { FieldRow } from "./form-section";
import { SelectField } from "./select-field";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";

/** A source that is not recorded yet, given with the quote from it. */
export function NewSourceFields({
  at,
  open,
  ...field
}: {
  /** The citation's name: `citations[0]`. */
  at: string;
  /** Whether something of it is filled in. */
  open: boolean;
  values: FormValues;
  issues: readonly FormIssue[];
}) {
  const t = useTranslations("positionForm");
  const optional = useTranslations("form")("optional");
  const typeName = useTypeName();
  const types = CSL_TYPES.map((value) => ({ value, label: typeName(value) }));
  const name = (part: string) => `${at}.newSource.${part}`;
  return (
    <details open={open} className="mb-5">
      <summary>{t("newSource")}</summary>
      <div className="pt-3">
        <TextField {...field} name={name("title")} label={t("fields.title")} />
        <TextField {...field} name={name("url")} type="url" label={t("fields.url")} hint={optional} />
        <FieldRow>
          <SelectField
            {...field}
            name={name("type")}
            label={t("fields.type")}
            choices={types.toSorted((a, b) => (a.label < b.label ? -1 : 1))}
          />
          <TextField {...field} name={name("language")} label={t("fields.sourceLanguage")} help={t("languageHelp")} />
          <TextField {...field} name={name("containerTitle")} label={t("fields.containerTitle")} hint={optional} />
          <DateField {...field} name={name("issued")} label={t("fields.issued")} hint={optional} />
        </FieldRow>
        <TextArea {...field} name={name("authors")} label={t("fields.authors")} hint={t("authorsHint")} rows={2} />
      </div>
    </details>
  );
}
