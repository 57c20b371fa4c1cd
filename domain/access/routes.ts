import type { Action } from "./actions";

/** Who may open an address: what it takes, as `actions.ts` says who may. */
export interface RouteAccess {
  /** As the folders of app/ have it, without groups: `/n/[negotiation]`. */
  path: string;
  action: Action;
}

const reading = (path: string): RouteAccess => ({ path, action: "read-published" });

const signingIn = (path: string): RouteAccess => ({ path, action: "sign-in" });
const desk = (path: string): RouteAccess => ({ path, action: "use-desk" });
const drafts = (path: string): RouteAccess => ({ path, action: "write-draft" });
const records = (path: string): RouteAccess => ({ path, action: "write-negotiation" });
const sources = (path: string): RouteAccess => ({ path, action: "write-source" });
const copies = (path: string): RouteAccess => ({ path, action: "store-snapshot" });
const imports = (path: string): RouteAccess => ({ path, action: "import-dossier" });
const following = (path: string): RouteAccess => ({ path, action: "follow-negotiation" });
const links = (path: string): RouteAccess => ({ path, action: "share-links" });
const users = (path: string): RouteAccess => ({ path, action: "manage-users" });

/** Every page and route handler there is, with what it takes to use it; a test compares it with the folders of app/. */
export const ROUTES: readonly RouteAccess[] = [
  ...[
    "/",
    "/search",
    "/sources",
    "/sources/[id]",
    "/n/[negotiation]",
    "/positions/[id]",
    "/positions/[id]/history",
    "/s/[id]",
  ].map(reading),
  ...["/n/[negotiation]/issues/[issue]", "/n/[negotiation]/parties/[party]"].map(reading),
  ...[
    "/n/[negotiation]/timeline",
    "/n/[negotiation]/compare",
    "/n/[negotiation]/agreement",
    "/n/[negotiation]/feed.atom",
  ].map(reading),
  ...["/n/[negotiation]/issues/[issue]/feed.atom", "/n/[negotiation]/parties/[party]/feed.atom"].map(reading),
  { path: "/n/[negotiation]/pin", action: "pin-view" },
  ...["/sign-in", "/sign-in/submit", "/sign-in/code", "/sign-in/code/submit", "/sign-out"].map(signingIn),
  ...["/link/[token]", "/link/[token]/submit"].map(signingIn),
  ...["/account", "/account/password", "/account/sessions", "/account/second-factor"].map(desk),
  ...["/account/second-factor/start", "/account/second-factor/confirm", "/account/second-factor/remove"].map(desk),
  ...["/activity", "/n/[negotiation]/activity", "/n/[negotiation]/follow"].map(following),
  ...["/links", "/links/[id]/rename", "/links/[id]/revoke"].map(links),
  ...["/drafts/[id]", "/drafts/[id]/save", "/drafts/[id]/submit", "/drafts/[id]/discard"].map(drafts),
  ...["/capture", "/capture/new", "/capture/[id]", "/capture/[id]/passages", "/capture/[id]/submit"].map(drafts),
  ...["/capture/[id]/candidates/[ordinal]/[decision]"].map(drafts),
  ...["/drafts/[id]/rebase", "/drafts/[id]/merge"].map(drafts),
  ...["/n/[negotiation]/positions/new", "/positions/[id]/edit"].map(drafts),
  ...["/negotiations/new", "/n/[negotiation]/edit", "/n/[negotiation]/manage"].map(records),
  ...["/n/[negotiation]/rounds/new", "/n/[negotiation]/rounds/[round]/edit"].map(records),
  ...["/n/[negotiation]/issues/new", "/n/[negotiation]/issues/[issue]/edit"].map(records),
  ...["/n/[negotiation]/parties/new", "/n/[negotiation]/parties/[party]/edit"].map(records),
  ...["/parties/new", "/parties/[party]/edit"].map(records),
  ...["/sources/new", "/sources/health", "/sources/[id]/edit"].map(sources),
  ...["/sources/[id]/copies/[copy]", "/sources/[id]/copies/compare"].map(reading),
  ...["/sources/[id]/snapshot", "/sources/[id]/snapshot/paste", "/sources/[id]/copies/[copy]/file"].map(copies),
  ...["/sources/[id]/snapshot/fetch", "/sources/[id]/snapshot/file"].map(copies),
  ...["/import", "/import/upload", "/import/[id]", "/import/[id]/columns", "/import/[id]/map"].map(imports),
  ...["/import/[id]/confirm", "/import/[id]/done"].map(imports),
  ...["/desk", "/review"].map(desk),
  { path: "/review/[id]", action: "read-submitted" },
  { path: "/review/[id]/withdraw", action: "withdraw-own" },
  { path: "/review/[id]/request-changes", action: "request-changes" },
  { path: "/review/[id]/publish", action: "publish-position" },
  { path: "/review/[id]/settle-quote", action: "review-position" },
  { path: "/review/[id]/confirm-imported", action: "review-position" },
  { path: "/positions/[id]/retract", action: "retract-position" },
  { path: "/positions/[id]/restore", action: "restore-revision" },
  { path: "/positions/[id]/hide", action: "hide-revision" },
  ...["/users", "/users/invite", "/users/[user]/change"].map(users),
  { path: "/users/settings", action: "change-settings" },
  ...["/api/v1/sources/[id]/citation/[format]", "/api/v1/positions/[id]/citation/[format]"].map(reading),
  ...[
    "/api/health",
    "/api/v1/negotiations/[negotiation]/matrix",
    "/api/v1/comparisons/[id]",
    "/embed/[id]",
    "/embed/n/[negotiation]",
    "/embed.js",
    "/api/oembed",
    "/robots.txt",
    "/sitemap.xml",
    "/n/[negotiation]/card.png",
    "/s/[id]/card.png",
    "/api/v1/negotiations/[negotiation]/export/png",
    "/api/v1/comparisons/[id]/export/png",
  ].map(reading),
  ...["/api/v1/negotiations/[negotiation]/export/[format]", "/api/v1/comparisons/[id]/export/[format]"].map(reading),
];
