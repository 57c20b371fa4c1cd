import type { SourceMetadata } from "./source-metadata";

/** How a stored copy was obtained: its text pasted, a file handed over, or its address asked by the server. */
export const SNAPSHOT_WAYS = ["pasted", "file", "fetched"] as const;
export type SnapshotWay = (typeof SNAPSHOT_WAYS)[number];

/** What a stored copy may be made from. */
export const MEDIA_TYPES = ["text/html", "text/plain", "application/pdf"] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** The largest document that is taken, in bytes once decoded. */
export const DOCUMENT_LIMIT = 5 * 1024 * 1024;

/** A document as it was obtained, with its readable text: what is stored of a source. */
export type Copy = {
  /** The readable text, as {@link snapshotForm} has it: line breaks are LF, no white space around it. */
  text: string;
  /** A copy in a public archive; null where none was given. */
  archiveUrl: string | null;
} & (
  | { how: "pasted" }
  | ({ how: "file"; fileName: string } & CopyBytes)
  | ({ how: "fetched" } & CopyBytes & FetchedFrom)
);

/** A document byte for byte, and what it says of itself. */
export interface CopyBytes {
  bytes: Uint8Array;
  mediaType: MediaType;
  metadata: SourceMetadata;
}

/** Where a document was fetched from. */
export interface FetchedFrom {
  /** The address that answered. */
  url: string;
  /** The addresses that led to it, in order; none where the first one answered. */
  redirects: readonly string[];
  /** What the server said with it. */
  headers: readonly (readonly [name: string, value: string])[];
}
