import { randomBytes } from "node:crypto";
import type { Viewer } from "@/domain/access/role";
import type { LinkForm } from "@/domain/comparison/link-form";
import { linkId } from "@/domain/comparison/link-id";
import { pinView as pin } from "@/domain/comparison/pinned";
import { pinnedContent } from "@/domain/comparison/pinned-content";
import { parseView } from "@/domain/comparison/view-url";
import { knownSlugs, type NegotiationRecord } from "@/domain/matrix/record";
import { type Denial, findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";
import { raiseVersion, takeTurn } from "../db/versions";
import { loadNegotiation } from "../negotiation/load-negotiation";
import { findNegotiation } from "../negotiation/queries";
import { sha256Of } from "./queries";

/** The view that somebody wants a lasting link to. */
export interface PinRequest {
  negotiation: string;
  /** The query of the view's address. */
  search: string;
  /** Null for a stranger. */
  viewer: Viewer | null;
  /** What the owner says of it; a stranger's link has neither title nor note. */
  words: LinkForm;
  now: Date;
}

/** `already`: the same view of the same record had a link, which this is. */
export type PinResult =
  | { ok: true; id: string; already: boolean }
  | { ok: false; refusal: Denial | "unknown" | "nothing" };

/**
 * Makes a link that goes on showing a view as it is published now. The same view of the same version has one link for each
 * user, and one for all strangers together. `nothing`: the view shows no cell.
 */
export async function pinView({ negotiation, search, viewer, words, now }: PinRequest): Promise<PinResult> {
  const known = await findNegotiation(negotiation);
  if (known === null) return { ok: false, refusal: "unknown" };
  return transaction(async (tx) => {
    await takeTurn(tx);
    const refusal = await findDenial(tx, viewer, "pin-view");
    if (refusal !== null) return { ok: false, refusal };
    const { id: negotiationId, record } = await readCurrent(tx, known);
    const { view } = parseView(new URLSearchParams(search), knownSlugs(record));
    const pinned = pin(record, view);
    if (pinned === null) return { ok: false, refusal: "nothing" };
    const own = viewer === null ? {} : withoutAbsent(words);
    const sha256 = await storeContent(tx, pinnedContent(pinned));
    const sameness = `${sha256} ${viewer?.userId ?? ""}`;
    const same = await tx.comparison.findUnique({ where: { sameness }, select: { id: true } });
    if (same !== null) {
      if (Object.keys(own).length > 0) await changeLink(tx, same.id, own, now);
      return { ok: true, id: same.id, already: true };
    }
    const last = await tx.logEntry.findFirst({ orderBy: { id: "desc" }, select: { id: true } });
    const id = linkId(randomBytes(13));
    const logSequence = last?.id ?? 0;
    const link = { id, negotiationId, query: pinned.query, pinnedAt: now, logSequence, sha256, sameness };
    await tx.comparison.create({ data: { ...link, ...own, ownerId: viewer?.userId ?? null } });
    return { ok: true, id, already: false };
  });
}

/** The record as it is at this turn: the one that was read before, unless something was published since. */
async function readCurrent(tx: Tx, known: NegotiationRecord): Promise<{ id: number; record: NegotiationRecord }> {
  const select = { id: true, version: true } as const;
  const { id, version } = await tx.negotiation.findUniqueOrThrow({ where: { slug: known.slug }, select });
  if (version === known.version) return { id, record: known };
  const record = await loadNegotiation(tx, known.slug);
  if (record === null) throw new Error(`${known.slug} was there, and is not`);
  return { id, record };
}

/** Keeps what a link shows, once for all links that show the same; gives its hash. */
async function storeContent(tx: Tx, content: string): Promise<string> {
  const sha256 = sha256Of(content);
  const stored = await tx.pinnedContent.findUnique({ where: { sha256 }, select: { sha256: true } });
  if (stored === null) await tx.pinnedContent.create({ data: { sha256, content } });
  return sha256;
}

function withoutAbsent({ title, note }: LinkForm): Partial<LinkForm> {
  return { ...(title !== null && { title }), ...(note !== null && { note }) };
}

export type LinkResult = { ok: true } | { ok: false; refusal: Denial | "unknown" | "revoked" };

/** Changes what a link's owner says of it. To everybody else it is unknown. */
export function renameLink(id: string, words: LinkForm, viewer: Viewer | null, now: Date): Promise<LinkResult> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    const refusal = await findDenial(tx, viewer, "share-links");
    if (refusal !== null) return { ok: false, refusal };
    const link = await tx.comparison.findUnique({ where: { id }, select: { ownerId: true, revokedAt: true } });
    if (link === null || link.ownerId !== viewer?.userId) return { ok: false, refusal: "unknown" };
    if (link.revokedAt !== null) return { ok: false, refusal: "revoked" };
    await changeLink(tx, id, words, now);
    return { ok: true };
  });
}

/**
 * Makes a link show nothing any more, for good: its owner may, and who may revoke any. To others it is unknown. Revoked
 * again it stays as it was. What was pinned is kept, for those who verify it.
 */
export function revokeLink(id: string, viewer: Viewer | null, now: Date): Promise<LinkResult> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    const refusal = await findDenial(tx, viewer, "share-links");
    if (refusal !== null) return { ok: false, refusal };
    const link = await tx.comparison.findUnique({ where: { id }, select: { ownerId: true, revokedAt: true } });
    const mayRevoke = link?.ownerId === viewer?.userId || (await findDenial(tx, viewer, "revoke-any-link")) === null;
    if (link === null || !mayRevoke) return { ok: false, refusal: "unknown" };
    if (link.revokedAt === null) await changeLink(tx, id, { revokedAt: now, sameness: null }, now);
    return { ok: true };
  });
}

type LinkChange = Partial<LinkForm> & { revokedAt?: Date; sameness?: null };

// Links are read by the site's version: whoever opens one next sees the change.
async function changeLink(tx: Tx, id: string, data: LinkChange, now: Date): Promise<void> {
  await tx.comparison.update({ where: { id }, data });
  await raiseVersion(tx, [], now);
}
