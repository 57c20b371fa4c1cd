import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/role";
import { type Pinned, withhold } from "@/domain/comparison/pinned";
import { pinnedContent, readPinnedContent } from "@/domain/comparison/pinned-content";
import { db } from "../db/db";
import { readSiteVersion } from "../db/versions";

/** A pinned link as its owner and its readers know it. */
export interface LinkFacts {
  id: string;
  title: string | null;
  note: string | null;
  /** ISO 8601, UTC. */
  pinnedAt: string;
  /** SHA-256 (hex) of the canonical JSON that was pinned. */
  sha256: string;
  negotiation: { id: number; slug: string; title: string };
  /** The address of the same view, live. */
  address: string;
  ownerId: string | null;
  /** ISO 8601, UTC; null while it shows something. */
  revokedAt: string | null;
}

/** A link that shows what was pinned. */
export interface ShownLink extends LinkFacts {
  status: "shown";
  /** Without the words that were removed for legal reasons since. */
  pinned: Pinned;
  /** What it shows as canonical JSON: the bytes that were pinned, unless something was removed. */
  content: string;
  /** SHA-256 (hex) of `content`. */
  contentSha256: string;
  /** Whether `content` is, byte for byte, what was pinned. */
  whole: boolean;
}

/** A link that shows nothing any more. */
export interface RevokedLink extends LinkFacts {
  status: "revoked";
}

export type PinnedLink = ShownLink | RevokedLink;

const MOST_BYTES = 24 * 1024 * 1024;
const links = new LRUCache<string, { siteVersion: number; link: PinnedLink }>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ link }) => 1_000 + (link.status === "shown" ? 4 * link.content.length : 0),
});

/**
 * The pinned link of an id, as `readLinkId` gives it; null when there is none. What it shows is read once; whether it was
 * revoked, renamed, or lost words to a legal removal is known at each call: all these raise the site's version.
 */
export async function findPinned(id: string): Promise<PinnedLink | null> {
  const siteVersion = await readSiteVersion();
  const known = links.get(id);
  if (known?.siteVersion === siteVersion) return known.link;
  const row = await db.comparison.findUnique({ where: { id }, select: { ...FACTS, content: true } });
  if (row === null) return null;
  const facts = toFacts(row);
  const link: PinnedLink =
    row.revokedAt === null
      ? { ...facts, ...(await shown(row.content.content, facts)) }
      : { ...facts, status: "revoked" };
  links.set(id, { siteVersion, link });
  return link;
}

async function shown(content: string, { sha256, negotiation }: LinkFacts): Promise<Omit<ShownLink, keyof LinkFacts>> {
  const pinned = readPinnedContent(content);
  const removed = await listRemoved(negotiation.id);
  const after = withhold(pinned, (position, revision) => removed.has(`${revision} ${position}`));
  if (after === pinned) return { status: "shown", pinned, content, contentSha256: sha256, whole: true };
  const rest = pinnedContent(after);
  return { status: "shown", pinned: after, content: rest, contentSha256: sha256Of(rest), whole: false };
}

/** SHA-256 (hex) of a text in UTF-8. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The revisions of a negotiation that were removed for legal reasons: "{number} {position's lasting id}". */
async function listRemoved(negotiationId: number): Promise<ReadonlySet<string>> {
  const rows = await db.legalRemoval.findMany({
    where: { revision: { position: { negotiationId } } },
    select: { revision: { select: { number: true, position: { select: { key: true } } } } },
  });
  return new Set(rows.map(({ revision }) => `${revision.number} ${revision.position.key}`));
}

/** A user's own links, or for those who may revoke any also everybody's; newest first. */
export async function listLinks(viewer: Viewer, whose: "own" | "all"): Promise<LinkFacts[]> {
  if (whose === "all" && !may(viewer.role, "revoke-any-link")) return [];
  const rows = await db.comparison.findMany({
    where: whose === "own" ? { ownerId: viewer.userId } : {},
    select: FACTS,
    orderBy: [{ pinnedAt: "desc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(toFacts);
}

const FACTS = {
  id: true,
  title: true,
  note: true,
  pinnedAt: true,
  sha256: true,
  query: true,
  ownerId: true,
  revokedAt: true,
  negotiation: { select: { id: true, slug: true, title: true } },
} as const;

interface FactsRow {
  id: string;
  title: string | null;
  note: string | null;
  pinnedAt: Date;
  sha256: string;
  query: string;
  ownerId: string | null;
  revokedAt: Date | null;
  negotiation: LinkFacts["negotiation"];
}

function toFacts({ id, title, note, pinnedAt, sha256, query, ownerId, revokedAt, negotiation }: FactsRow): LinkFacts {
  return {
    id,
    title,
    note,
    pinnedAt: pinnedAt.toISOString(),
    sha256,
    negotiation,
    address: `/n/${negotiation.slug}${query}`,
    ownerId,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
