import { useTranslations } from "next-intl";
import { valueAt } from "@/domain/form/values";
import { CharacterCount } from "./character-count";
import { controlProps, FieldFrame } from "./field-frame";
import { fieldId } from "./field-id";
import type { FieldProps } from "./field-props";

/** Several lines of text; with a limit, how much of it is used. */
export function TextArea({
  limit,
  rows = 3,
  language,
  ...field
}: FieldProps & {
  /** In characters. Nothing is cut off: what is longer is refused, and kept. */
  limit?: number;
  rows?: number;
  /** BCP 47: of what is typed, where it is not the page's. */
  language?: string;
}) {
  const t = useTranslations("form");
  const value = valueAt(field.values, field.name);
  const count = limit !== undefined && (
    <CharacterCount field={fieldId(field.name)} used={value.trim().length} limit={limit} words={t.raw("used")} />
  );
  const hint = (field.hint || count) && (
    <>
      {field.hint}
      {field.hint && count && " · "}
      {count}
    </>
  );
  return (
    <FieldFrame {...field} hint={hint}>
      <textarea
        {...controlProps(field)}
        rows={rows}
        defaultValue={value}
        lang={language}
        dir="auto"
        className="field"
      />
    </FieldFrame>
  );
}
