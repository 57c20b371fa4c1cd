import { tellMediaType } from "@/domain/citation/document-type";
import { DOCUMENT_LIMIT } from "@/domain/citation/snapshot";
import { findStorable, storeWith } from "./may-store";
import { type ReadDocument, readDocument } from "./readable";
import { storeCopy } from "./store-copy";
import { problem, type StoreOrder, type StoreResult } from "./store-result";

/** A file that was handed over. */
export interface HandedFile {
  name: string;
  bytes: Uint8Array;
}

/** Names are shown, and some systems hand over whole paths. */
const NAME_LIMIT = 200;

/** Stores a file as a copy of a source, byte for byte with its readable text, and looks for the quotes from it. */
export async function storeFile(order: StoreOrder & { file: HandedFile }, read?: ReadDocument): Promise<StoreResult> {
  const allowed = await findStorable(order);
  if (!allowed.ok) return allowed;
  const { name, bytes } = order.file;
  if (bytes.length === 0) return problem(name === "" ? "none" : "empty");
  if (bytes.length > DOCUMENT_LIMIT) return problem("too-large");
  const mediaType = tellMediaType(name, bytes);
  if (mediaType === null) return problem("media-type");
  const readable = await readDocument({ bytes, mediaType, charset: null, url: allowed.source.url }, read);
  if (!readable.ok) return problem(readable.problem);
  const { text, metadata } = readable;
  const fileName = (name.split(/[\\/]/).at(-1) ?? name).slice(-NAME_LIMIT).toWellFormed();
  const copy = { how: "file", fileName, bytes, mediaType, text, metadata, archiveUrl: order.archiveUrl } as const;
  return storeWith(order, async (tx, source, actorId) => {
    const { isNew } = await storeCopy(tx, source, copy, actorId, order.now);
    return { ok: true, outcome: isNew ? "new" : "known" };
  });
}
