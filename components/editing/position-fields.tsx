import { useTranslations } from "next-intl";
import type { Source } from "@/domain/citation/citation";
import { LIMITS } from "@/domain/dossier/limits";
import type { FormIssue } from "@/domain/form/form-issue";
import { type FormValues, valueAt } from "@/domain/form/values";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { ATTRIBUTIONS } from "@/domain/position/position";
import type { TypedCitation } from "@/domain/position/typed-citation";
import { ChangeFields } from "./change-fields";
import { CitationList } from "./citation-list";
import { ComboBoxField } from "./combo-box-field";
import { DateField } from "./date-field";
import { FieldRow } from "./form-section";
import { MixedScripts } from "./mixed-scripts";
import { SelectField } from "./select-field";
import { StanceField } from "./stance-field";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";
import { TickBox } from "./tick-box";

/** What the fields of a position are drawn from. */
export interface PositionFieldsProps {
  /** The draft's id. */
  draft: string;
  values: FormValues;
  issues: readonly FormIssue[];
  negotiation: NegotiationRecord;
  sources: readonly Source[];
  /** What the citations name, in their order. */
  citations: readonly TypedCitation[];
  /** Whether a record is changed: then party and issue stand. Of a public one the change has a reason. */
  change: { wasPublished: boolean } | null;
}

/** The fields of a position. */
export function PositionFields(props: PositionFieldsProps) {
  const { values, issues, negotiation, change } = props;
  const t = useTranslations("positionForm");
  const form = useTranslations("form");
  const words = useTranslations("attribution");
  const field = { values, issues };
  return (
    <>
      {change === null ? <CellFields {...props} /> : <CellNames {...props} />}
      <StanceField {...field} negotiation={negotiation} />
      <div className="flex flex-wrap gap-x-6">
        <TickBox {...field} name="redLine" label={t("fields.redLine")} />
        <TickBox {...field} name="termsChanged" label={t("fields.termsChanged")} help={t("termsChangedHelp")} />
      </div>
      <FieldRow>
        <DateField {...field} name="statedOn" label={t("fields.statedOn")} />
        <SelectField
          {...field}
          name="attribution"
          label={t("fields.attribution")}
          choices={ATTRIBUTIONS.map((value) => ({ value, label: words(`${value}-long`) }))}
        />
      </FieldRow>
      <TextArea
        {...field}
        name="summary"
        label={t("fields.summary")}
        hint={t("summaryHint")}
        limit={LIMITS.summary}
        help={<MixedScripts text={valueAt(values, "summary")} />}
      />
      <TextArea
        {...field}
        name="conditions"
        label={t("fields.conditions")}
        hint={t("conditionsHint")}
        limit={LIMITS.summary}
        rows={2}
        help={<MixedScripts text={valueAt(values, "conditions")} />}
      />
      <TextField
        {...field}
        name="speaker"
        label={t("fields.speaker")}
        hint={form("optional")}
        help={t("speakerHelp")}
      />
      <CitationList {...props} />
      {change?.wasPublished && <ChangeFields {...field} />}
    </>
  );
}

function CellFields({ values, issues, negotiation }: PositionFieldsProps) {
  const t = useTranslations("positionForm.fields");
  const parties = negotiation.participations.map(({ party, shortName, name, abbreviation, aliases }) => ({
    value: party,
    label: shortName,
    detail: [name === shortName ? "" : name, abbreviation, ...aliases].filter((word) => word !== "").join(", "),
  }));
  const questions = negotiation.issues.map(({ slug, title, proposition }) => ({
    value: slug,
    label: title,
    detail: proposition,
  }));
  return (
    <FieldRow>
      <ComboBoxField values={values} issues={issues} name="party" label={t("party")} choices={parties} />
      <ComboBoxField values={values} issues={issues} name="issue" label={t("issue")} choices={questions} />
    </FieldRow>
  );
}

function CellNames({ values, negotiation }: PositionFieldsProps) {
  const t = useTranslations("panel");
  const [party, issue] = [valueAt(values, "party"), valueAt(values, "issue")];
  const names = {
    party: negotiation.participations.find((entry) => entry.party === party)?.shortName ?? party,
    issue: negotiation.issues.find(({ slug }) => slug === issue)?.title ?? issue,
  };
  return (
    <p className="mb-6 font-semibold">
      {t("label", names)}
      <input type="hidden" name="party" value={party} />
      <input type="hidden" name="issue" value={issue} />
    </p>
  );
}
