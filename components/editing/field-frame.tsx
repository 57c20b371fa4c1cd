import type { ReactNode } from "react";
import { FieldError, findIssue } from "./field-error";
import { describedBy, fieldId } from "./field-id";
import type { FieldProps } from "./field-props";

/** What a control of a field must carry. */
export interface ControlProps {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** The attributes that tie a control to its label, help and error. */
export function controlProps({ name, issues, help }: Pick<FieldProps, "name" | "issues" | "help">): ControlProps {
  const wrong = findIssue(issues, name) !== null;
  return {
    id: fieldId(name),
    name,
    // The error's place is always there, and empty: what the browser finds later is then tied to it too.
    "aria-describedby": describedBy(name, { help: Boolean(help), error: true }),
    "aria-invalid": wrong || undefined,
  };
}

/** A label, a control, what helps with it, and what is wrong with it. */
export function FieldFrame({
  name,
  label,
  hint,
  help,
  issues,
  children,
}: Pick<FieldProps, "name" | "label" | "hint" | "help" | "issues"> & { children: ReactNode }) {
  return (
    <div className="form-field">
      <label id={`${fieldId(name)}-label`} htmlFor={fieldId(name)}>
        <span data-label>{label}</span> {hint && <span className="field-hint">{hint}</span>}
      </label>
      {children}
      {help && (
        <div id={`${fieldId(name)}-help`} className="field-help">
          {help}
        </div>
      )}
      <FieldError name={name} issues={issues} />
    </div>
  );
}
