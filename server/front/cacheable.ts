import type { IncomingMessage } from "node:http";
import { LRUCache } from "lru-cache";
import { canonicalQuery } from "./canonical-query";
import { type Dependence, dependenceOf } from "./kept-places";

type Asked = Pick<IncomingMessage, "method" | "url" | "headers">;

/** An address whose answer everybody may be given. */
export interface SharedAddress {
  dependence: Dependence;
  /** Path and query as every address with the same meaning has them. */
  url: string;
}

/**
 * What a request asks for, where its answer may come from what another reader was given: asked for by somebody who is not
 * signed in, whole, and as a page (Next's own client asks for parts of one). Null for every other request.
 */
export function sharedAddress({ method, url, headers }: Asked): SharedAddress | null {
  if (url === undefined || (method !== "GET" && method !== "HEAD")) return null;
  if (headers.cookie?.includes("parley.") || headers.authorization !== undefined) return null;
  if (!isWhole({ url, headers })) return null;
  const known = addresses.get(url);
  if (known !== undefined) return known.shared;
  const shared = addressOf(url);
  addresses.set(url, { shared });
  return shared;
}

// What an address means never changes, and few are asked for most often. Node takes no address of more than 16 kB.
const addresses = new LRUCache<string, { shared: SharedAddress | null }>({
  maxSize: 1024 * 1024,
  sizeCalculation: ({ shared }, url) => 200 + 2 * (url.length + (shared?.url.length ?? 0)),
});

function addressOf(url: string): SharedAddress | null {
  const at = url.indexOf("?");
  const path = at < 0 ? url : url.slice(0, at);
  const dependence = dependenceOf(path);
  if (dependence === null) return null;
  const query = at < 0 ? "" : canonicalQuery(url.slice(at + 1));
  return { dependence, url: query === "" ? path : `${path}?${query}` };
}

/** Whether a request is for the page of a pinned link, by whomever: that page tells its status (told-status.ts). */
export function isLinkPage({ method, url, headers }: Asked): boolean {
  return method === "GET" && /^\/s\/[^/?.]+(?:\?|$)/.test(url ?? "") && isWhole({ url, headers });
}

function isWhole({ url, headers }: Pick<Asked, "url" | "headers">): boolean {
  const partial = headers.rsc ?? headers["next-router-state-tree"] ?? headers.range;
  return partial === undefined && !url?.includes("_rsc=");
}

/** Where the request's reader believes to be: links in an answer may begin with it. */
export function placeOf({ headers }: Pick<IncomingMessage, "headers">): string {
  return `${headers["x-forwarded-proto"] ?? "http"}://${headers.host ?? ""}`;
}
