import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/dossier/limits";
import { DateField } from "../editing/date-field";
import { FieldRow } from "../editing/form-section";
import { TextArea } from "../editing/text-area";
import { TextField } from "../editing/text-field";
import { type RecordFieldsProps, useRecordField } from "./record-field";

/** What a negotiation is called, and what it is about. */
export function NegotiationFields(props: RecordFieldsProps) {
  const t = useTranslations("records");
  const field = useRecordField(props);
  return (
    <>
      <TextField {...field("title")} />
      {props.isNew ? <SlugField {...props} /> : <TextField {...field("slug")} help={t("slugChangeHelp")} />}
      <TextArea {...field("summary")} limit={LIMITS.overview} rows={4} />
    </>
  );
}

/** The name that stands in addresses; of what stands in the ids of positions it is given once. */
export function SlugField(props: RecordFieldsProps) {
  const t = useTranslations("records");
  const field = useRecordField(props);
  return <TextField {...field("slug")} help={t("slugHelp")} />;
}

/** A meeting or a tabled text. */
export function RoundFields(props: RecordFieldsProps) {
  const optional = useTranslations("form")("optional");
  const field = useRecordField(props);
  return (
    <>
      <TextField {...field("title")} />
      {props.isNew && <SlugField {...props} />}
      <FieldRow>
        <DateField {...field("date")} />
        <TextField {...field("place")} hint={optional} />
      </FieldRow>
    </>
  );
}
