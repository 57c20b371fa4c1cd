import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/dossier/limits";
import { plainValues } from "@/domain/form/base";
import { PARTY_KINDS, ROLES } from "@/domain/matrix/record";
import { ComboBoxField } from "../editing/combo-box-field";
import { FieldError } from "../editing/field-error";
import { fieldId } from "../editing/field-id";
import { FieldRow, FormSection } from "../editing/form-section";
import { SelectField } from "../editing/select-field";
import { TextArea } from "../editing/text-area";
import { TextField } from "../editing/text-field";
import { TickBox } from "../editing/tick-box";
import { SlugField } from "./negotiation-fields";
import { type RecordFieldsProps, useRecordField } from "./record-field";

/** What all negotiations share of a party. */
export function PartyFields(props: RecordFieldsProps) {
  const t = useTranslations("records");
  const kind = useTranslations("kind");
  const optional = useTranslations("form")("optional");
  const field = useRecordField(props);
  return (
    <>
      {!props.isNew && <p className="form-notice">{t("shared")}</p>}
      <TextField {...field("name")} />
      {props.isNew && <SlugField {...props} />}
      <FieldRow>
        <SelectField {...field("kind")} choices={PARTY_KINDS.map((value) => ({ value, label: kind(value) }))} />
        <TextField {...field("code")} hint={optional} help={t("codeHelp")} />
      </FieldRow>
    </>
  );
}

interface PartyOption {
  slug: string;
  name: string;
}

/** A party's part in one negotiation. */
export function ParticipationFields({
  negotiation,
  own,
  coalitions,
  others,
  ...props
}: RecordFieldsProps & {
  /** The negotiation's slug. */
  negotiation: string;
  /** The party's slug; null where it is still to be chosen. */
  own: string | null;
  /** What takes part already and has members, and the parties that take no part yet. */
  coalitions: readonly PartyOption[];
  others: readonly PartyOption[];
}) {
  const t = useTranslations("records");
  const role = useTranslations("role");
  const optional = useTranslations("form")("optional");
  const field = useRecordField(props);
  return (
    <>
      {props.isNew && (
        <>
          <ComboBoxField {...field("party")} choices={others.map(({ slug, name }) => ({ value: slug, label: name }))} />
          <p className="mb-6 text-sm">
            {t("partyMissing")} <a href={`/parties/new?negotiation=${negotiation}`}>{t("manage.newParty")}</a>
          </p>
        </>
      )}
      <FieldRow>
        <SelectField {...field("role")} choices={ROLES.map((value) => ({ value, label: role(value) }))} />
        <TextField {...field("shortName")} />
        <TextField {...field("abbreviation")} />
        <TextArea {...field("aliases")} hint={t("listHint")} rows={2} />
      </FieldRow>
      <MemberOf {...props} parties={coalitions.filter(({ slug }) => slug !== own)} />
      <TextArea {...field("note")} hint={optional} limit={LIMITS.note} rows={2} />
      <FormSection title={t("place")}>
        <TextField {...field("columnOrder")} hint={optional} help={t("placeHelp")} />
        <TickBox {...field("featured")} />
      </FormSection>
    </>
  );
}

function MemberOf({ values, issues, parties }: RecordFieldsProps & { parties: readonly PartyOption[] }) {
  const t = useTranslations("records.fields");
  const id = fieldId("memberOf");
  const ticked = (plainValues(values).memberOf ?? "").split("\n").filter((slug) => slug !== "");
  // An import may make a state a member of another: what is recorded stays ticked.
  const others = ticked.filter((name) => !parties.some(({ slug }) => slug === name));
  const shown = [...parties, ...others.map((slug) => ({ slug, name: slug }))];
  if (shown.length === 0) return <FieldError name="memberOf" issues={issues} />;
  return (
    <fieldset className="form-field" aria-describedby={`${id}-error`}>
      <legend id={`${id}-label`}>{t("memberOf")}</legend>
      <div className="flex flex-wrap gap-x-5">
        {shown.map(({ slug, name }, index) => (
          <label key={slug} className="inline-flex min-h-8 items-center gap-2 text-sm">
            <input
              type="checkbox"
              id={index === 0 ? id : undefined}
              name="memberOf"
              value={slug}
              defaultChecked={ticked.includes(slug)}
            />
            {name}
          </label>
        ))}
      </div>
      <FieldError name="memberOf" issues={issues} />
    </fieldset>
  );
}
