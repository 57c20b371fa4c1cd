import { pinnedContent, readPinnedContent } from "@/domain/comparison/pinned-content";
import type { Position } from "@/domain/position/position";
import { sameWords } from "@/domain/position/same-words";
import { db } from "../db/db";
import { toStatement } from "../negotiation/load-negotiation";
import { sha256Of } from "./queries";

/** What checking a pinned link found. */
export type LinkVerdict =
  | {
      ok: true;
      sha256: string;
      pinnedAt: string;
      positions: number;
      /** The lasting ids of positions whose words were removed for legal reasons: the link shows them to nobody. */
      removed: readonly string[];
      revoked: boolean;
    }
  | { ok: false; fault: "unknown" | "altered" | "not-canonical" }
  /** A position that is not the revision that the record holds, or not the one that was public when the link was pinned. */
  | { ok: false; fault: "differs" | "not-published"; position: string };

/**
 * Checks a pinned link: that its bytes have the hash that names them and are canonical JSON, and that each position in them
 * is, word for word, a revision that the record holds and that by the log was the public one then.
 */
export async function verifyLink(id: string): Promise<LinkVerdict> {
  const link = await db.comparison.findUnique({ where: { id }, include: { content: true } });
  if (link === null) return { ok: false, fault: "unknown" };
  const { content, sha256 } = link.content;
  if (sha256Of(content) !== sha256) return { ok: false, fault: "altered" };
  const { record } = readPinnedContent(content);
  if (pinnedContent(readPinnedContent(content)) !== content) return { ok: false, fault: "not-canonical" };
  const removed: string[] = [];
  for (const position of record.positions) {
    const revision = await findRevision(link.negotiationId, position);
    if (revision === null) return { ok: false, fault: "differs", position: position.id };
    if (!(await wasPublic(revision, link.logSequence))) {
      return { ok: false, fault: "not-published", position: position.id };
    }
    if (revision.removal !== null || revision.body === null) {
      removed.push(position.id);
      continue;
    }
    const stored = toStatement(revision, position);
    if (stored === null || !sameWords(stored, position)) return { ok: false, fault: "differs", position: position.id };
  }
  const { length: positions } = record.positions;
  const pinnedAt = link.pinnedAt.toISOString();
  return { ok: true, sha256, pinnedAt, positions, removed, revoked: link.revokedAt !== null };
}

function findRevision(negotiationId: number, { id, revision }: Position) {
  return db.revision.findFirst({
    where: { number: revision, position: { negotiationId, key: id } },
    include: {
      body: true,
      removal: true,
      citations: { include: { source: { select: { key: true } } } },
    },
  });
}

/** Whether a revision was the public one of its position up to an entry of the log. */
async function wasPublic(
  { id, positionId }: { id: number; positionId: number },
  logSequence: number,
): Promise<boolean> {
  const last = await db.logEntry.findFirst({
    where: { positionId, action: { in: ["published", "retracted"] }, id: { lte: logSequence } },
    orderBy: { id: "desc" },
    select: { action: true, revisionId: true },
  });
  return last?.action === "published" && last.revisionId === id;
}

/** Looks for pinned content whose bytes no longer have the hash that names them; gives that hash, or null. */
export async function findAlteredContent(): Promise<{ altered: string | null; checked: number }> {
  let checked = 0;
  let after = "";
  for (;;) {
    // One at a time: each may be large.
    const next = await db.pinnedContent.findFirst({ where: { sha256: { gt: after } }, orderBy: { sha256: "asc" } });
    if (next === null) return { altered: null, checked };
    if (sha256Of(next.content) !== next.sha256) return { altered: next.sha256, checked };
    checked += 1;
    after = next.sha256;
  }
}
