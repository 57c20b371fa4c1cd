import { z } from "zod";
import { optionalText, requiredText } from "../form/fields";
import { RECORD_FIELDS } from "../position/history";

/** How many characters a reason, an override and a comment may have. */
export const DECISION_LIMIT = 1_000;

/** What a comment can be about: a field of the position form, or the record as a whole. */
export const COMMENT_FIELDS = ["record", "party", "issue", ...RECORD_FIELDS] as const;
export type CommentField = (typeof COMMENT_FIELDS)[number];

// A row's id, or a revision's number, that the page was drawn with.
const shown = z
  .string({ error: "malformed" })
  .regex(/^[1-9]\d{0,8}$/, { error: "malformed" })
  .transform(Number);

/** Approving a revision. */
export const publishForm = z.strictObject({ revision: shown, override: optionalText(DECISION_LIMIT) });

/** Taking back, or marking as reviewed: only which revision. */
export const revisionForm = z.strictObject({ revision: shown });

/** Asking for changes: at least one comment. */
export const requestChangesForm = z
  .strictObject({
    revision: shown,
    comments: z.strictObject(
      Object.fromEntries(COMMENT_FIELDS.map((field) => [field, optionalText(DECISION_LIMIT)])) as Record<
        CommentField,
        ReturnType<typeof optionalText>
      >,
    ),
  })
  .superRefine(({ comments }, context) => {
    if (Object.values(comments).every((text) => text === null)) {
      context.addIssue({ code: "custom", message: "required", path: ["comments", "record"] });
    }
  });

/** Settling a quote that stands otherwise than before: which, since when, and why the record stands all the same. */
export const settleQuoteForm = z.strictObject({
  quote: shown,
  raisedAt: z.iso.datetime({ error: "malformed" }),
  reason: requiredText(DECISION_LIMIT),
});

/** Retracting, restoring or hiding: the revision, by its number, and why. */
export const reasonForm = z.strictObject({ revision: shown, reason: requiredText(DECISION_LIMIT) });
