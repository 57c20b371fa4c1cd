import { snapshotForm } from "@/domain/citation/snapshot-form";
import type { SourceMetadata } from "@/domain/citation/source-metadata";
import { type Extracted, extractDocument, type RawDocument } from "../extract/extract-document";

/** Reads a document: its text as it is stored, and what it says of itself. */
export type ReadDocument = (document: RawDocument) => Promise<Extracted>;

/** As `extractDocument`, with the text held to what every stored text is. */
export async function readDocument(
  document: RawDocument,
  read: ReadDocument = extractDocument,
): Promise<{ ok: true; text: string; metadata: SourceMetadata } | Extract<Extracted, { ok: false }>> {
  const extracted = await read(document);
  if (!extracted.ok) return extracted;
  const form = snapshotForm.shape.text.safeParse(extracted.text.toWellFormed().replaceAll("\0", ""));
  if (form.success) return { ok: true, text: form.data, metadata: extracted.metadata };
  return {
    ok: false,
    problem: form.error.issues.some(({ message }) => message === "required") ? "no-text" : "too-large",
  };
}
