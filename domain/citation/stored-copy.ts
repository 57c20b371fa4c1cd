import { z } from "zod";
import type { QuotePlace } from "./checked-quote";
import type { MarkedPiece, NumberedPassage } from "./marked-text";
import type { MediaType, SnapshotWay } from "./snapshot";
import type { SourceMetadata } from "./source-metadata";

/** A stored copy of a source, as all may know of it. */
export interface ListedCopy {
  /** In the order of storing, from 1: lasting, as no copy is ever taken away. */
  number: number;
  /** Of the text. */
  sha256: string;
  /** ISO 8601, UTC. */
  takenAt: string;
  how: SnapshotWay;
  /** Of the document; null, like its hash, where the text was pasted. */
  mediaType: MediaType | null;
  bytesSha256: string | null;
  archiveUrl: string | null;
  /** When the source's address was last seen to give this very text, after it was stored; null where it was not asked again. */
  lastSeenAt: string | null;
  /** Where the source's address led when it last gave this text; null where it stayed, or was not asked. */
  movedTo: string | null;
  /** Whether this is what was last found of the source: what its quotes are looked for in. */
  current: boolean;
}

/** One stored copy, with all that is kept of it but its bytes. */
export interface CopyRecord {
  copy: ListedCopy;
  metadata: SourceMetadata | null;
  /** What is kept for those who work with the source; null for everybody else. */
  kept: KeptOfCopy | null;
  text: ShownText;
}

/** What somebody is shown of a copy's text. */
export interface ShownText {
  /** Its quotes in their order, each with a little of what is around it. */
  passages: readonly (NumberedPassage & { place: QuotePlace })[];
  /** The quotes from the source that are not in it. */
  missing: readonly Pick<NumberedPassage, "exact" | "position">[];
  /** The whole text with its quotes marked; null for those who may not read it. */
  pieces: readonly MarkedPiece[] | null;
}

/** How a copy came: for those who work with its source. */
export interface KeptOfCopy {
  fileName: string | null;
  /** The address that answered. */
  url: string | null;
  redirects: readonly string[];
  headers: readonly (readonly [name: string, value: string])[];
  /** Whether its bytes are there. */
  hasBytes: boolean;
}

/** What the column of a copy's redirects holds. */
export const redirectsColumn = z.array(z.string());
/** What the column of a copy's headers holds. */
export const headersColumn = z.array(z.tuple([z.string(), z.string()]));
