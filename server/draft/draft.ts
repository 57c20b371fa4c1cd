import { z } from "zod";
import type { FormValue, FormValues } from "@/domain/form/values";
import type { SubmitRefusal } from "./submit-result";

/** The forms whose text is kept as a draft. */
export const DRAFT_KINDS = [
  "position",
  "source",
  "snapshot",
  "negotiation",
  "round",
  "party",
  "participation",
  "issue",
  "import",
  /** A text from which positions are to be taken. */
  "capture",
  /** What was typed on a review page whose form was not taken. */
  "review",
] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** What somebody has typed into a form and not yet handed over. */
export interface Draft {
  id: string;
  kind: DraftKind;
  /** A negotiation's slug for something new in it, the record's own address for a change; "" for something new of none. */
  subject: string;
  values: FormValues;
  /** The head revision that the form was opened on; null for something new. */
  baseRevisionId: number | null;
  updatedAt: Date;
  /** Why it was not taken when it was last handed over; null when it was not tried, or taken. */
  refusal: SubmitRefusal | null;
  /** Where handing it over led; null while it was not. */
  outcome: string | null;
}

const formValue: z.ZodType<FormValue> = z.lazy(() =>
  z.union([z.string(), z.array(formValue), z.record(z.string(), formValue)]),
);

/** What a draft's column holds. */
export const formValues: z.ZodType<FormValues> = z.record(z.string(), formValue);
