import { canonicalJson } from "../dossier/canonical-json";

/** One entry of the log as the chain covers it. A change to any of these is a change to the entry's hash. */
export interface ChainedEntry {
  /** Its place in the log; later entries have higher ones. */
  sequence: number;
  action: string;
  /** Database ids: a row keeps its own as long as it is there. */
  negotiation: number | null;
  position: number | null;
  revision: number | null;
  /** What was changed, where it is no position: `source/tass-memorandum`. */
  subject: string | null;
  reason: string | null;
  /** The actor's salted commitment: it says nothing about a person once the salt is gone. */
  actor: string;
  at: Date;
  /** SHA-256 (hex) of the canonical JSON of what the change left; absent where it left nothing to hash. */
  contentHash: string | null;
  /** The hash of the entry before it; of the first entry {@link NO_ENTRY}. */
  previous: string;
}

/** Stands for the hash of the entry before the first, and for the head of an empty log. */
export const NO_ENTRY = "0".repeat(64);

/** An entry as canonical JSON (RFC 8785): what its hash is taken of. What is absent is left out. */
export function canonicalEntry(entry: ChainedEntry): string {
  const { sequence, action, negotiation, position, revision, subject, reason, actor, at, contentHash, previous } =
    entry;
  return canonicalJson({
    ...{ sequence, action, negotiation, position, revision, subject, reason, actor, contentHash, previous },
    at: at.toISOString(),
  });
}

/** A hash as people copy it: 64 hexadecimal digits. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
