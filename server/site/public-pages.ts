import { positionPath } from "@/domain/position/address";
import { findNegotiation, listNegotiations } from "../negotiation/queries";

/** A page that everybody may read. */
export interface PublicPage {
  path: string;
  /** ISO 8601, UTC. */
  changedAt: string;
}

/** The most pages that one sitemap may name (sitemaps.org). */
const MOST = 50_000;

/** Every page of what is published: negotiations with their issues, parties and statements, and the sources that they cite. */
export async function listPublicPages(): Promise<PublicPage[]> {
  const pages: PublicPage[] = [];
  const sources = new Map<string, string>();
  for (const { slug, changedAt } of await listNegotiations()) {
    const record = await findNegotiation(slug);
    if (record === null) continue;
    const base = `/n/${slug}`;
    const paths = [
      ...[base, `${base}/timeline`, `${base}/agreement`],
      ...record.issues.map((issue) => `${base}/issues/${issue.slug}`),
      ...record.participations.map(({ party }) => `${base}/parties/${party}`),
      ...record.positions.map(({ id }) => positionPath(slug, id)),
    ];
    pages.push(...paths.map((path) => ({ path, changedAt })));
    for (const id of record.sources.keys()) if (!sources.has(id)) sources.set(id, changedAt);
  }
  const front = pages[0] === undefined ? [] : [{ path: "/", changedAt: pages[0].changedAt }];
  const cited = [...sources].map(([id, changedAt]) => ({ path: `/sources/${id}`, changedAt }));
  return [...front, ...pages, ...cited].slice(0, MOST);
}
