import { useTranslations } from "next-intl";
import { readDate } from "@/domain/date/read-date";
import { valueAt } from "@/domain/form/values";
import type { FieldProps } from "./field-props";
import { TextField } from "./text-field";

/** A date as people write one, with what it is recorded as. */
export function DateField(field: Omit<FieldProps, "help">) {
  const t = useTranslations("form");
  const date = readDate(valueAt(field.values, field.name));
  const help = (
    <>
      {date && <span aria-live="polite">{t("recordedAs", { date: date.edtf })} </span>}
      {t("dateHelp")}
    </>
  );
  return <TextField {...field} help={help} />;
}
