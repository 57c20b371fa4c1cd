import { useTranslations } from "next-intl";
import { valueAt } from "@/domain/form/values";
import { controlProps, FieldFrame } from "./field-frame";
import type { Choice, FieldProps } from "./field-props";

/** One of a few things, from a list. */
export function SelectField({ choices, ...field }: FieldProps & { choices: readonly Choice[] }) {
  const t = useTranslations("form");
  const value = valueAt(field.values, field.name);
  const known = value === "" || choices.some((choice) => choice.value === value);
  return (
    <FieldFrame {...field}>
      <select {...controlProps(field)} defaultValue={value} className="field">
        <option value="">{t("choose")}</option>
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
