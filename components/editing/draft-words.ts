import type { FormCode } from "@/domain/form/form-issue";
import type { NotSaved } from "./autosave-status";

/** The words that a form needs in the browser; `{limit}`, `{time}` and `{reason}` in them are to be filled in. */
export interface DraftWords {
  /** What the form is called. */
  label: string;
  /** What hands it over. */
  submit: string;
  saved: string;
  saving: string;
  unsaved: string;
  notSaved: string;
  reasons: Readonly<Record<NotSaved, string>>;
  leave: string;
  kept: string;
  takeKept: string;
  dropKept: string;
  errors: Readonly<Record<FormCode, string>>;
}
