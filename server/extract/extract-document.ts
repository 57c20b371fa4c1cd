import type { MediaType } from "@/domain/citation/snapshot";
import type { SourceMetadata } from "@/domain/citation/source-metadata";
import { ownThread, TaskTimeout } from "../thread/own-thread";

/** A document to be read. */
export interface RawDocument {
  bytes: Uint8Array;
  mediaType: MediaType;
  /** As the server named it; null where it is not known. */
  charset: string | null;
  /** Where it came from, for its own relative addresses; null where that is not known. */
  url: string | null;
}

/** The readable text of a document and what it says of itself, or that there is none (`no-text`), or too much (`too-large`). */
export type Extracted =
  | { ok: true; text: string; metadata: SourceMetadata }
  | { ok: false; problem: "no-text" | "too-large" | "timeout" };

/** How long a document may take to be read, in milliseconds. */
const LONGEST = 20_000;

const read = ownThread<RawDocument, Extracted>({
  entry: ["server", "extract", "extract-thread.mjs"],
  longest: LONGEST,
  mostWaiting: 16,
});

/** Reads a document apart from the server's own thread, in a limited time and memory; what breaks the thread has no text. */
export async function extractDocument(document: RawDocument): Promise<Extracted> {
  try {
    const result = await read(document);
    return result.ok ? result.value : { ok: false, problem: "timeout" };
  } catch (error) {
    if (error instanceof TaskTimeout) return { ok: false, problem: "timeout" };
    const code = (error as { code?: unknown }).code;
    return { ok: false, problem: code === "ERR_WORKER_OUT_OF_MEMORY" ? "too-large" : "no-text" };
  }
}
