import { useTranslations } from "next-intl";
import { valueAt } from "@/domain/form/values";
import { ComboBoxControl } from "./combo-box";
import { controlProps, FieldFrame } from "./field-frame";
import { fieldId } from "./field-id";
import type { Choice, FieldProps } from "./field-props";

/**
 * One of many things, found by typing. Without JavaScript it is a list to choose from; where something else may be typed
 * as well (`free`), a line of text with suggestions.
 */
export function ComboBoxField({
  choices,
  free = false,
  ...field
}: FieldProps & { choices: readonly Choice[]; free?: boolean }) {
  const t = useTranslations("form");
  const value = valueAt(field.values, field.name);
  const control = controlProps(field);
  const known = value === "" || choices.some((choice) => choice.value === value);
  const list = `${fieldId(field.name)}-list`;
  return (
    <FieldFrame {...field}>
      <ComboBoxControl
        name={field.name}
        value={value}
        choices={choices}
        free={free}
        describedBy={control["aria-describedby"]}
        invalid={control["aria-invalid"]}
        words={{ noneFound: t("noneFound") }}
      >
        {free ? (
          <>
            <input {...control} defaultValue={value} list={list} autoComplete="off" dir="auto" className="field" />
            <datalist id={list}>
              {choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.label}
                </option>
              ))}
            </datalist>
          </>
        ) : (
          <select {...control} defaultValue={value} className="field">
            <option value="">{t("choose")}</option>
            {!known && <option value={value}>{value}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        )}
      </ComboBoxControl>
    </FieldFrame>
  );
}
