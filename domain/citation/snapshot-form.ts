import { z } from "zod";
import { optionalWebAddress } from "../form/fields";

/** The longest text that is stored of a source, in characters: some 600 pages. */
export const SNAPSHOT_LIMIT = 2_000_000;

/**
 * The form by which a source's text is stored: as it was pasted, whatever is in it, but for line breaks, which a browser
 * sends as CR LF, and for white space around it.
 */
export const snapshotForm = z.strictObject({
  text: z
    .string({ error: "required" })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(
      z
        .string()
        .min(1, { error: "required" })
        .max(SNAPSHOT_LIMIT, { error: `too-long ${SNAPSHOT_LIMIT}` }),
    )
    .refine((text) => text.isWellFormed() && !text.includes("\0"), { error: "malformed" }),
  /** A copy in a public archive. */
  archiveUrl: optionalWebAddress,
});
