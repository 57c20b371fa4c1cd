import { useTranslations } from "next-intl";
import type { Source } from "@/domain/citation/citation";
import { useDateText } from "../ui/date-text";
import type { Choice } from "./field-props";

/** Gives the sources as choices: found by title, publisher, date and address. */
export function useSourceChoices(sources: readonly Source[]): readonly Choice[] {
  const t = useTranslations("source");
  const date = useDateText();
  return sources.map(({ id, title, containerTitle, publisher, issued }) => ({
    value: id,
    label: title,
    detail: [containerTitle, publisher, issued ? date(issued) : t("undated")].filter(Boolean).join(", "),
  }));
}
