/** On whose version an answer depends: one negotiation's, or that of the whole record. */
export type RecordDependence = { on: "negotiation"; slug: string } | { on: "site" };

/** Files of the build depend on nothing that could change while they are served. */
export type Dependence = RecordDependence | { on: "build" };

const SLUG = "([a-z0-9]+(?:-[a-z0-9]+)*)";
// A record's page; never its forms. An address has no dot in its last part but before a format.
const RECORD = "(?!(?:new|health)(?:/|$))[^/]+";

/** What draws nothing but one negotiation's record: whatever changes there raises that negotiation's version. */
const OF_NEGOTIATION = [
  `/n/${SLUG}(?:\\.[a-z.]+)?`,
  `/n/${SLUG}/(?:timeline|compare|agreement|feed\\.atom|card\\.png)`,
  `/n/${SLUG}/(?:issues|parties)/${RECORD}(?:/feed\\.atom)?`,
  `/api/v1/negotiations/${SLUG}/(?:matrix|export/[a-z.]+)`,
  `/embed/n/${SLUG}`,
].map((pattern) => new RegExp(`^${pattern}$`));

/** What draws from several, or from records that several share: whatever changes for the public raises the site's version. */
const OF_SITE = [
  "/",
  "/sources",
  `/(?:sources|positions)/${RECORD}`,
  `/positions/${RECORD}/history`,
  `/sources/${RECORD}/copies/(?:compare|[0-9]+)`,
  "/(?:s|embed)/[^/]+",
  "/s/[^/]+/card\\.png",
  "/api/v1/comparisons/[^/]+(?:/export/[a-z.]+)?",
  "/api/v1/(?:sources|positions)/[^/]+/citation/[a-z.]+",
  "/sitemap\\.xml",
].map((pattern) => new RegExp(`^${pattern}$`));

/** Files whose addresses hold a hash of what is in them: every reader's first page needs several. */
const OF_BUILD = /^\/(?:_next\/static\/.+|icon\.svg)$/;

/**
 * On what the answer under a path depends, for somebody who is not signed in; null where it is not kept: pages of those who are
 * signed in, whatever changes something, and searches, of which hardly two are the same.
 */
export function dependenceOf(path: string): Dependence | null {
  for (const pattern of OF_NEGOTIATION) {
    const slug = pattern.exec(path)?.[1];
    if (slug !== undefined) return { on: "negotiation", slug };
  }
  if (OF_SITE.some((pattern) => pattern.test(path))) return { on: "site" };
  return OF_BUILD.test(path) ? { on: "build" } : null;
}
