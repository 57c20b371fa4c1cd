import { ZodError } from "zod";
import type { Source } from "@/domain/citation/citation";
import { parseEdtf } from "@/domain/date/edtf";
import { findSubjectSource, sourceSubject } from "@/domain/log/canonical-source";
import type { Fault } from "@/domain/log/fault";
import type { Db } from "../db/db";
import { listStoredHashes, type StoredHash } from "../dossier/stored-hash";
import { toSource } from "../negotiation/load-negotiation";
import { CopyCheck } from "./copy-check";
import { PublicationCheck } from "./publication-check";
import { sourceHash } from "./source-hash";
import type { LoggedEntry } from "./verify";

type Different = Extract<Fault, { kind: "record-differs" }>;

/** The newest entry that tells of a source. */
interface Told {
  sequence: number;
  contentHash: string | null;
}

/**
 * Compares what the log's entries tell of with what is stored. Revisions never change: each is compared where its entries
 * stand. A source, and what is published of a position, may change, each time with an entry: the newest one is compared,
 * at the end, as are stored copies, which never change. Of other records (negotiations, issues, parties, users) the log holds that they changed; they are not compared.
 */
export class RecordCheck {
  readonly #db: Db;
  readonly #sources = new Map<string, Told>();
  readonly #removed = new Set<number>();
  readonly #publications = new PublicationCheck();
  readonly #copies = new CopyCheck();

  constructor(db: Db) {
    this.#db = db;
  }

  /** How many revisions were met that were removed for legal reasons: there is nothing left to compare. */
  get removed(): number {
    return this.#removed.size;
  }

  /** The first of these entries whose revision is not what it was; null when there is none. */
  async findDifferent(entries: readonly LoggedEntry[]): Promise<Different | null> {
    const ids = new Set(entries.flatMap(({ revisionId }) => revisionId ?? []));
    const hashes = await listStoredHashes(this.#db, [...ids]);
    for (const entry of entries) {
      this.#noteSource(entry);
      this.#publications.note(entry);
      this.#copies.note(entry);
      if (entry.revisionId === null) continue;
      const stored = hashes.get(entry.revisionId);
      if (stored?.kind === "removed") this.#removed.add(entry.revisionId);
      const record = describeDifference(entry, stored);
      if (record !== null) return { kind: "record-differs", sequence: entry.id, record };
    }
    return null;
  }

  /** What shows only once all entries are known: what changed without a newer entry, or is there without any. */
  async findDifferentAtEnd(): Promise<Fault | null> {
    const source = await this.#findDifferentSource();
    const publication = await this.#publications.findDifferent(this.#db);
    const copy = await this.#copies.findDifferent(this.#db);
    const differing = [source, publication, copy].filter((fault) => fault?.kind === "record-differs");
    const first = differing.toSorted((a, b) => a.sequence - b.sequence)[0];
    return first ?? copy ?? (await this.#findUnlogged());
  }

  #noteSource({ id, subject, contentHash }: LoggedEntry): void {
    const key = findSubjectSource(subject);
    if (key !== null) this.#sources.set(key, { sequence: id, contentHash });
  }

  async #findDifferentSource(): Promise<Different | null> {
    let first: Different | null = null;
    for (const [key, { sequence, contentHash }] of this.#sources) {
      if (contentHash === null || (first !== null && first.sequence < sequence)) continue;
      if ((await this.#hashSource(key)) === contentHash) continue;
      if (await this.#hasNewerEntry(key, sequence)) continue;
      first = { kind: "record-differs", sequence, record: `the source "${key}"` };
    }
    return first;
  }

  /** Null when the source is gone, or holds what it never could. */
  async #hashSource(key: string): Promise<string | null> {
    const row = await this.#db.source.findUnique({ where: { key } });
    if (row === null) return null;
    try {
      const source = toSource(row);
      return daysAgree(source) ? sourceHash(source) : null;
    } catch (error) {
      if (error instanceof ZodError) return null;
      throw error;
    }
  }

  /** Whether a source was changed, as it may be, since the walk passed the log's end. */
  async #hasNewerEntry(key: string, sequence: number): Promise<boolean> {
    const where = { subject: sourceSubject(key), id: { gt: sequence } };
    return (await this.#db.logEntry.findFirst({ where, select: { id: true } })) !== null;
  }

  async #findUnlogged(): Promise<Fault | null> {
    const revision = await this.#db.revision.findFirst({
      where: { log: { none: {} } },
      select: { number: true, position: { select: { key: true } } },
    });
    if (revision !== null) return { kind: "unlogged", record: named(revision) };
    const removal = await this.#db.legalRemoval.findFirst({
      where: { revision: { log: { none: { action: "removed" } } } },
      select: { revision: { select: { number: true, position: { select: { key: true } } } } },
    });
    if (removal !== null) return { kind: "unlogged", record: `the removal of ${named(removal.revision)}` };
    const position = await this.#db.position.findFirst({
      where: { publishedRevisionId: { not: null }, log: { none: { action: "published" } } },
      select: { key: true },
    });
    return position && { kind: "unlogged", record: `the publication of the position "${position.key}"` };
  }
}

function named({ number, position }: { number: number; position: { key: string } }): string {
  return `revision ${number} of the position "${position.key}"`;
}

function daysAgree({ issued }: Source): boolean {
  const days = issued && parseEdtf(issued.edtf);
  return days?.firstDay === issued?.firstDay && days?.lastDay === issued?.lastDay;
}

function describeDifference({ contentHash }: LoggedEntry, stored: StoredHash | undefined): string | null {
  if (stored === undefined) return "its revision is gone";
  if (stored.kind === "removed") return null;
  const sameAsThen = contentHash === null || contentHash === stored.written;
  return sameAsThen && stored.recomputed === stored.written ? null : `a revision of the position "${stored.id}"`;
}
