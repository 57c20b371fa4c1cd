import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/dossier/limits";
import { FieldRow, FormSection } from "../editing/form-section";
import { TextArea } from "../editing/text-area";
import { TextField } from "../editing/text-field";
import { TickBox } from "../editing/tick-box";
import { SlugField } from "./negotiation-fields";
import { type RecordFieldsProps, useRecordField } from "./record-field";

/** An issue: its proposition, and where its row stands. */
export function IssueFields({ frozen, ...props }: RecordFieldsProps & { frozen: boolean }) {
  const t = useTranslations("records");
  const optional = useTranslations("form")("optional");
  const field = useRecordField(props);
  return (
    <>
      <TextField {...field("title")} />
      {props.isNew && <SlugField {...props} />}
      <TextArea
        {...field("proposition")}
        limit={LIMITS.summary}
        help={t(frozen ? "frozen" : "propositionHelp")}
        rows={2}
      />
      <FieldRow>
        <TextField {...field("category")} />
        <TextArea {...field("keywords")} hint={t("listHint")} rows={2} />
      </FieldRow>
      <FormSection title={t("scale")}>
        <FieldRow>
          <TextField {...field("scaleLow")} hint={optional} />
          <TextField {...field("scaleHigh")} hint={optional} />
        </FieldRow>
      </FormSection>
      <FormSection title={t("place")}>
        <TextField {...field("rowOrder")} hint={optional} help={t("placeHelp")} />
        <TickBox {...field("featured")} />
      </FormSection>
    </>
  );
}
