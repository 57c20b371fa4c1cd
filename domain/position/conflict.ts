import type { MergedField } from "../difference/fields";
import type { FormValues } from "../form/values";
import type { RecordField } from "./history";

/** That somebody else recorded a revision while a draft was written on the one before. */
export interface Conflict {
  /** Their revision: the one that the draft is to be moved onto. */
  headId: number;
  /** What the public knows them by. */
  author: string;
  /** What both were written on, and theirs, as the form holds them. */
  base: FormValues;
  theirs: FormValues;
  /** The fields of the record with what became of each. */
  fields: readonly MergedField<RecordField>[];
}
