import { useTranslations } from "next-intl";
import { SOURCE_GRADES } from "@/domain/citation/grade";
import { SNAPSHOT_LIMIT } from "@/domain/citation/snapshot-form";
import { CSL_TYPES } from "@/domain/dossier/csl-types";
import { LIMITS } from "@/domain/dossier/limits";
import { DateField } from "../editing/date-field";
import { FieldRow } from "../editing/form-section";
import { SelectField } from "../editing/select-field";
import { TextArea } from "../editing/text-area";
import { TextField } from "../editing/text-field";
import { type RecordFieldsProps, useRecordField } from "../negotiation/record-field";
import { useTypeName } from "./source-words";

/** A source's CSL fields. */
export function SourceFields(props: RecordFieldsProps) {
  const t = useTranslations("records");
  const grade = useTranslations("source");
  const optional = useTranslations("form")("optional");
  const typeName = useTypeName();
  const field = useRecordField(props);
  const types = CSL_TYPES.map((value) => ({ value, label: typeName(value) }));
  return (
    <>
      <TextField {...field("title")} />
      <TextField {...field("url")} type="url" hint={optional} />
      <FieldRow>
        <SelectField {...field("type")} choices={types.toSorted((a, b) => (a.label < b.label ? -1 : 1))} />
        <TextField {...field("language")} help={t("languageHelp")} />
        <TextField {...field("containerTitle")} hint={optional} />
        <TextField {...field("publisher")} hint={optional} />
        <DateField {...field("issued")} hint={optional} />
        <SelectField
          {...field("grade")}
          hint={optional}
          choices={SOURCE_GRADES.map((value) => ({ value, label: grade(`${value}-long`) }))}
        />
      </FieldRow>
      <TextArea {...field("authors")} hint={t("listHint")} rows={2} />
      <TextArea {...field("note")} hint={optional} limit={LIMITS.note} rows={2} />
    </>
  );
}

/** The text of a source, to be stored, and where a public archive has it. */
export function SnapshotFields(props: RecordFieldsProps) {
  const t = useTranslations("records");
  const optional = useTranslations("form")("optional");
  const field = useRecordField(props);
  return (
    <>
      <TextArea {...field("text")} limit={SNAPSHOT_LIMIT} help={t("textHelp")} rows={18} />
      <TextField {...field("archiveUrl")} type="url" hint={optional} help={t("archiveHelp")} />
    </>
  );
}
