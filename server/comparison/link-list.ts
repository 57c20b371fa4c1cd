import type { Viewer } from "@/domain/access/role";
import { countChangedCells } from "@/domain/comparison/changes-since";
import type { LinkLine, LinkPage, LinkView } from "@/domain/comparison/link-line";
import { pinnedAsOf, pinnedSlugs } from "@/domain/comparison/pinned";
import { db } from "../db/db";
import { listChanges } from "./changes";
import { findPinned, type LinkFacts, listLinks } from "./queries";

/** How many links a page lists: what each shows is read, and compared with the record. */
const PAGE_LENGTH = 20;

/** A page, from 1, of somebody's own links or, for those who may revoke any, of everybody's. */
export async function listLinkPage(viewer: Viewer, whose: "own" | "all", page: number): Promise<LinkPage> {
  const all = await listLinks(viewer, whose);
  const shown = all.filter(({ revokedAt }) => revokedAt === null);
  const here = shown.slice((page - 1) * PAGE_LENGTH, page * PAGE_LENGTH);
  const revoked = page === 1 ? all.filter(({ revokedAt }) => revokedAt !== null) : [];
  const names = await namesOf([...here, ...revoked]);
  const toLine = (facts: LinkFacts, shows: LinkView | null): LinkLine => ({
    id: facts.id,
    title: facts.title,
    note: facts.note,
    negotiation: { slug: facts.negotiation.slug, title: facts.negotiation.title },
    pinnedAt: facts.pinnedAt,
    own: facts.ownerId === viewer.userId,
    by: facts.ownerId === null ? null : (names.get(facts.ownerId) ?? null),
    shows,
    revokedAt: facts.revokedAt,
  });
  return {
    shown: await Promise.all(here.map(async (facts) => toLine(facts, await viewOf(facts.id)))),
    revoked: revoked.map((facts) => toLine(facts, null)),
    next: shown.length > page * PAGE_LENGTH ? page + 1 : null,
  };
}

async function viewOf(id: string): Promise<LinkView | null> {
  const link = await findPinned(id);
  // Revoked a moment ago.
  if (link?.status !== "shown") return null;
  const { view, record } = link.pinned;
  const shortNames = new Map(record.participations.map(({ party, shortName }) => [party, shortName]));
  return {
    asOf: pinnedAsOf(link.pinned),
    parties: pinnedSlugs(view.parties).map((party) => shortNames.get(party) ?? party),
    issues: pinnedSlugs(view.issues).length,
    changed: countChangedCells(await listChanges(link)),
  };
}

async function namesOf(links: readonly LinkFacts[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(links.flatMap(({ ownerId }) => ownerId ?? []))];
  const users = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}
