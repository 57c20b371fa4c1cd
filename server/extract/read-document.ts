import { SNAPSHOT_LIMIT } from "@/domain/citation/snapshot-form";
import { NO_METADATA, type SourceMetadata } from "@/domain/citation/source-metadata";
import { decode, sound } from "./decode";
import type { Extracted, RawDocument } from "./extract-document";
import { pageText, parsePage } from "./html-text";
import { pageMetadata } from "./page-metadata";
import { readPdf } from "./pdf-text";

/** Reads a document in the thread it is called in, which a hostile one may hold: see `extractDocument`. */
export async function readDocument(document: RawDocument): Promise<Extracted> {
  const read = await readAny(document);
  const text = sound(read?.text ?? "").trim();
  if (read === null || text === "") return { ok: false, problem: "no-text" };
  if (text.length > SNAPSHOT_LIMIT) return { ok: false, problem: "too-large" };
  return { ok: true, text, metadata: read.metadata };
}

async function readAny(document: RawDocument): Promise<{ text: string; metadata: SourceMetadata } | null> {
  const { bytes, mediaType, charset, url } = document;
  if (mediaType === "application/pdf") return readPdf(bytes, SNAPSHOT_LIMIT);
  const written = decode(bytes, charset);
  if (mediaType === "text/plain") return { text: written, metadata: NO_METADATA };
  const page = parsePage(written);
  // The search for the article changes the page.
  const metadata = pageMetadata(page, url);
  return { text: pageText(page), metadata };
}
