import type { ReactNode } from "react";
import type { FormIssue } from "@/domain/form/form-issue";
import type { FormValues } from "@/domain/form/values";

/** What every field is drawn from. */
export interface FieldProps {
  /** As the form's schema has it: `citations[0].quote`. */
  name: string;
  label: ReactNode;
  /** What was typed into the whole form. */
  values: FormValues;
  /** What is wrong with the whole form: the field picks its own. */
  issues: readonly FormIssue[];
  /** Said under the field. */
  help?: ReactNode;
  /** Said after the label, more quietly: "optional". */
  hint?: ReactNode;
}

/** Something to choose. */
export interface Choice {
  value: string;
  label: string;
  /** More words that it is found by, such as a publisher and a date. */
  detail?: string;
}
