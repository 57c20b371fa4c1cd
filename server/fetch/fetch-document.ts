import type { FetchProblem } from "@/domain/citation/fetch-problem";
import type { FetchedFrom, MediaType } from "@/domain/citation/snapshot";

/** A document as a server sent it. */
export interface FetchedDocument extends FetchedFrom {
  status: number;
  bytes: Uint8Array;
  mediaType: MediaType;
  /** As the server named it; null where it did not. */
  charset: string | null;
}

/** What came of asking an address. */
export type FetchResult =
  | { ok: true; document: FetchedDocument }
  | {
      ok: false;
      problem: FetchProblem;
      /** The status of the answer; null where there was none. */
      status: number | null;
      /** The address that answered so; null where none did. */
      url: string | null;
    };

/** Asks an address for a document, as docs/decisions/fetching.md says: http(s), public addresses alone, with limits on everything. */
export function fetchDocument(_url: string): Promise<FetchResult> {
  throw new Error("Nothing is fetched yet");
}
