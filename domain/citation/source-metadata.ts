import { z } from "zod";

/** What a document says of itself, in the fields of a source; each is null where it does not say. */
export const sourceMetadata = z.strictObject({
  /** A CSL item type. */
  type: z.string().nullable(),
  title: z.string().nullable(),
  containerTitle: z.string().nullable(),
  publisher: z.string().nullable(),
  authors: z.array(z.string()),
  /** EDTF. */
  issued: z.string().nullable(),
  /** Its own (canonical) address. */
  url: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
});
export type SourceMetadata = z.infer<typeof sourceMetadata>;

/** That a document says nothing of itself. */
export const NO_METADATA: SourceMetadata = {
  type: null,
  title: null,
  containerTitle: null,
  publisher: null,
  authors: [],
  issued: null,
  url: null,
  language: null,
};
