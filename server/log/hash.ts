import { createHash } from "node:crypto";
import { type ChainedEntry, canonicalEntry } from "../../domain/log/entry";

/** The SHA-256 (hex) of a text. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** The hash of an entry, which the next entry names. */
export function entryHash(entry: ChainedEntry): string {
  return sha256(canonicalEntry(entry));
}
