import { useTranslations } from "next-intl";
import { readDate } from "@/domain/date/read-date";
import { countAt, type FormValues, valueAt } from "@/domain/form/values";
import type { RecordField } from "@/domain/position/history";
import { ATTRIBUTIONS } from "@/domain/position/position";
import { ANSWERS } from "@/domain/position/position-form";
import { useDateText } from "../ui/date-text";

/** Gives a function that says in words what a form holds for one field of a record; "" where it holds nothing. */
export function useFieldText(): (field: RecordField, values: FormValues) => string {
  const stance = useTranslations("stance");
  const attribution = useTranslations("attribution");
  const t = useTranslations("positionForm.conflict");
  const date = useDateText();
  return (field, values) => {
    const value = valueAt(values, field).trim();
    switch (field) {
      case "answer": {
        const word = ANSWERS.find((known) => known === value);
        return word ? stance(word) : value;
      }
      case "attribution": {
        const word = ATTRIBUTIONS.find((known) => known === value);
        return word ? attribution(`${word}-long`) : value;
      }
      case "redLine":
      case "termsChanged":
        return t(value === "on" ? "ticked" : "notTicked");
      case "statedOn": {
        const known = readDate(value);
        return known ? date(known) : value;
      }
      case "citations":
        return citationsText(values);
      default:
        return value;
    }
  };
}

function citationsText(values: FormValues): string {
  return Array.from({ length: countAt(values, "citations") }, (_, index) => {
    const at = (name: string) => valueAt(values, `citations[${index}].${name}`).trim();
    const parts = [at("prefix"), at("quote"), at("suffix"), at("translation"), at("translator"), at("locator")];
    const source = at("source") || at("newSource.title");
    return `“${parts.filter((part) => part !== "").join(" · ")}” (${source})`;
  }).join("\n");
}
