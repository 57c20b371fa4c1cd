import { NO_ENTRY } from "@/domain/log/entry";
import { type Fault, judgeLink } from "@/domain/log/fault";
import type { Db } from "../db/db";
import { toChained } from "./append";
import { entryHash } from "./hash";
import { RecordCheck } from "./record-check";

/** What a walk through the log found: the first fault, or none. */
export type Verdict =
  | { ok: false; fault: Fault }
  | {
      ok: true;
      entries: number;
      head: string;
      /** How many revisions were not compared because they were removed for legal reasons. */
      removed: number;
    };

/** How many entries are held at a time. */
const PAGE = 500;

/**
 * Walks the log from its first entry to its last, page by page: each entry follows the one before it, its hash is the one
 * of what it says, and what it tells of is still as it left it. Names the first entry of which that is not so. With
 * `keptHead`, a hash that was the log's head once and was kept elsewhere, it also finds a tail that was cut off, or a log
 * that was written anew.
 */
export async function verifyLog(db: Db, { keptHead }: { keptHead?: string } = {}): Promise<Verdict> {
  const records = new RecordCheck(db);
  let head: Head = { sequence: 0, hash: NO_ENTRY, entries: 0 };
  let headFound = keptHead === undefined || keptHead === NO_ENTRY;
  for (;;) {
    const page = await listEntries(db, head);
    const walk = await walkPage(db, page, head);
    headFound ||= walk.sound.some(({ hash }) => hash === keptHead);
    const differing = await records.findDifferent(walk.sound);
    if (differing !== null) return { ok: false, fault: differing };
    if (walk.fault !== null) return { ok: false, fault: walk.fault };
    head = walk.head;
    if (page.length < PAGE) break;
  }
  const fault = (await records.findDifferentAtEnd()) ?? missingHead(headFound, keptHead);
  if (fault !== null) return { ok: false, fault };
  return { ok: true, entries: head.entries, head: head.hash, removed: records.removed };
}

interface Head {
  sequence: number;
  hash: string;
  entries: number;
}

function missingHead(found: boolean, keptHead: string | undefined): Fault | null {
  return found || keptHead === undefined ? null : { kind: "head-missing", head: keptHead };
}

function listEntries(db: Db, { sequence, entries }: Head) {
  return db.logEntry.findMany({
    // The first page has no lower end: an entry before the first shall be seen.
    ...(entries === 0 ? {} : { where: { id: { gt: sequence } } }),
    orderBy: { id: "asc" },
    take: PAGE,
    include: { actor: { select: { commitment: true } } },
  });
}

/** An entry with the commitment of its actor. */
export type LoggedEntry = Awaited<ReturnType<typeof listEntries>>[number];

interface Walk {
  /** The entries before the first bad one. */
  sound: LoggedEntry[];
  fault: Fault | null;
  head: Head;
}

async function walkPage(db: Db, page: readonly LoggedEntry[], from: Head): Promise<Walk> {
  let head = from;
  const sound: LoggedEntry[] = [];
  for (const entry of page) {
    const fault = await findFault(db, entry, head);
    if (fault !== null) return { sound, fault, head };
    sound.push(entry);
    head = { sequence: entry.id, hash: entry.hash ?? NO_ENTRY, entries: head.entries + 1 };
  }
  return { sound, fault: null, head };
}

async function findFault(db: Db, entry: LoggedEntry, head: Head): Promise<Fault | null> {
  const intact = isIntact(entry);
  if (entry.previousHash === head.hash) return intact ? null : { kind: "altered", sequence: entry.id };
  const predecessor = entry.previousHash === null ? null : await findByHash(db, entry.previousHash);
  const successor = await db.logEntry.findUnique({ where: { previousHash: head.hash }, select: { id: true } });
  return judgeLink({
    sequence: entry.id,
    intact,
    predecessorExists: predecessor !== null,
    placeTaken: successor !== null,
  });
}

function findByHash(db: Db, hash: string): Promise<{ id: number } | null> {
  return db.logEntry.findUnique({ where: { hash }, select: { id: true } });
}

function isIntact(entry: LoggedEntry): boolean {
  const { commitment } = entry.actor;
  if (commitment === null || entry.previousHash === null) return false;
  return entry.hash === entryHash(toChained(entry, commitment, entry.previousHash));
}
