import type { HTMLInputAutoCompleteAttribute } from "react";
import { valueAt } from "@/domain/form/values";
import { controlProps, FieldFrame } from "./field-frame";
import type { FieldProps } from "./field-props";

/** One line of text. */
export function TextField({
  type = "text",
  autoComplete = "off",
  language,
  ...field
}: FieldProps & {
  type?: "text" | "url" | "email" | "password";
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** BCP 47: of what is typed, where it is not the page's. */
  language?: string;
}) {
  return (
    <FieldFrame {...field}>
      <input
        {...controlProps(field)}
        type={type}
        autoComplete={autoComplete}
        defaultValue={type === "password" ? undefined : valueAt(field.values, field.name)}
        lang={language}
        dir="auto"
        className="field"
      />
    </FieldFrame>
  );
}
