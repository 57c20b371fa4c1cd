import type { FormIssue } from "@/domain/form/form-issue";
import { type FormValues, valueAt } from "@/domain/form/values";
import { findIssue, useIssueText } from "../editing/field-error";

/** A few lines of text in a form of a decision; `form` keeps its id apart from those of the page's other forms. */
export function WordsField({
  form,
  name,
  label,
  help,
  values,
  issues,
  required = false,
}: {
  form: string;
  name: string;
  label: string;
  help?: string;
  values: FormValues;
  issues: readonly FormIssue[];
  required?: boolean;
}) {
  const text = useIssueText();
  const issue = findIssue(issues, name);
  const id = `${form}-${name.replaceAll(".", "-")}`;
  const described = [help && `${id}-help`, issue && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        name={name}
        rows={2}
        required={required}
        defaultValue={valueAt(values, name)}
        aria-invalid={issue ? true : undefined}
        aria-describedby={described || undefined}
        className="field"
      />
      {help && (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {issue && (
        <p id={`${id}-error`} className="field-error">
          {text(issue)}
        </p>
      )}
    </div>
  );
}
