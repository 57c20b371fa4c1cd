import { createHash } from "node:crypto";
import type { Fault } from "@/domain/log/fault";
import { parseRecordSubject, recordSubject } from "@/domain/log/record-subject";
import type { Db } from "../db/db";
import { sha256 } from "./hash";
import type { LoggedEntry } from "./verify";

type Different = Extract<Fault, { kind: "record-differs" }>;

/**
 * Compares every stored copy with its hashes, and these with the entries that tell of copies. A copy never changes and is never
 * taken away.
 */
export class CopyCheck {
  /** By the source's id and the hash of the text: the entry that tells of the copy. */
  readonly #told = new Map<string, number>();

  note({ id, action, subject, contentHash }: LoggedEntry): void {
    if (action !== "snapshot-stored" || subject === null) return;
    const source = parseRecordSubject("snapshot", subject);
    if (source !== null && contentHash !== null) this.#told.set(`${source.name} ${contentHash}`, id);
  }

  /** The first entry whose copy is gone or is not what it was, or a copy of which none tells; null when there is none. */
  async findDifferent(db: Db): Promise<Fault | null> {
    const missing = new Map(this.#told);
    let first: Different | null = null;
    let unlogged: Fault | null = null;
    // One at a time: a text may have megabytes.
    for (let after = 0; ; ) {
      const copy = await db.snapshot.findFirst({
        where: { id: { gt: after } },
        orderBy: { id: "asc" },
        include: { bytes: true, source: { select: { key: true } } },
      });
      if (copy === null) break;
      after = copy.id;
      const key = `${copy.source.key} ${copy.sha256}`;
      const sequence = this.#told.get(key);
      missing.delete(key);
      const fault = differenceOf(copy);
      if (sequence === undefined) {
        // One that is stored just now has an entry that the walk did not meet.
        if (!(await hasEntry(db, copy.source.key, copy.sha256))) unlogged ??= { kind: "unlogged", record: named(copy) };
      } else if (fault !== null && (first === null || sequence < first.sequence)) {
        first = { kind: "record-differs", sequence, record: fault };
      }
    }
    for (const [key, sequence] of missing) {
      if (first !== null && first.sequence < sequence) continue;
      first = {
        kind: "record-differs",
        sequence,
        record: `a stored copy of the source "${key.split(" ")[0]}" is gone`,
      };
    }
    return first ?? unlogged;
  }
}

interface StoredCopy {
  text: string;
  sha256: string;
  bytesSha256: string | null;
  takenAt: Date;
  bytes: { bytes: Uint8Array } | null;
  source: { key: string };
}

function differenceOf(copy: StoredCopy): string | null {
  if (sha256(copy.text) !== copy.sha256) return `the text of ${named(copy)}`;
  if (copy.bytesSha256 === null) return copy.bytes === null ? null : `the document of ${named(copy)}`;
  const bytes = copy.bytes && createHash("sha256").update(copy.bytes.bytes).digest("hex");
  return bytes === copy.bytesSha256 ? null : `the document of ${named(copy)}`;
}

function named({ source, takenAt }: StoredCopy): string {
  return `the copy of the source "${source.key}" that was stored at ${takenAt.toISOString()}`;
}

async function hasEntry(db: Db, key: string, contentHash: string): Promise<boolean> {
  const subject = recordSubject("snapshot", { negotiation: null, name: key });
  return (await db.logEntry.findFirst({ where: { action: "snapshot-stored", subject, contentHash } })) !== null;
}
