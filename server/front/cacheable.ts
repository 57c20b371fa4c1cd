import type { IncomingMessage } from "node:http";

// What stands under these addresses is the same for everybody, and changes with the site's version alone. Reading pages of
// other kinds may join them once each is known to keep that.
const SHARED = /^\/(?:s|embed)\/[^?]/;

/**
 * Whether the answer to a request may come from what another reader was given: a pinned link or an embed, asked for by
 * somebody who is not signed in, whole, and as a page (Next's own client asks for parts of one).
 */
export function isShared({ method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">): boolean {
  if (method !== "GET" && method !== "HEAD") return false;
  if (headers.cookie?.includes("parley.") || headers.authorization !== undefined) return false;
  return url !== undefined && SHARED.test(url) && isWhole({ url, headers });
}

/** Whether a request is for the page of a pinned link, by whomever: that page tells its status (told-status.ts). */
export function isLinkPage({ method, url, headers }: Pick<IncomingMessage, "method" | "url" | "headers">): boolean {
  return method === "GET" && /^\/s\/[^/?.]+(?:\?|$)/.test(url ?? "") && isWhole({ url, headers });
}

function isWhole({ url, headers }: Pick<IncomingMessage, "url" | "headers">): boolean {
  const partial = headers.rsc ?? headers["next-router-state-tree"] ?? headers.range;
  return partial === undefined && !url?.includes("_rsc=");
}

/** Where the request's reader believes to be: links in an answer may begin with it. */
export function placeOf({ headers }: Pick<IncomingMessage, "headers">): string {
  return `${headers["x-forwarded-proto"] ?? "http"}://${headers.host ?? ""}`;
}
