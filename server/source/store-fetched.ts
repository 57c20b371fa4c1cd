import type { Copy } from "@/domain/citation/snapshot";
import { type Limit, mayTry } from "../auth/rate-limit";
import { type FetchResult, fetchDocument } from "../fetch/fetch-document";
import { keepFetched } from "./keep-fetched";
import { findStorable, storeWith } from "./may-store";
import { movedFrom } from "./moved-from";
import { noteFetch } from "./note-fetch";
import { type ReadDocument, readDocument } from "./readable";
import { problem, type StoreOrder, type StoreResult } from "./store-result";

/** How often one person may have addresses asked. */
export const FETCH_LIMIT: Limit = { most: 30, within: 10 * 60 * 1000 };

/** How documents are had and read. */
export interface FetchMeans {
  fetch: (url: string) => Promise<FetchResult>;
  read?: ReadDocument;
}

/**
 * Asks a source's recorded address and stores what it gives as a copy. What is stored already is only noted with the time; so
 * is that the address gave nothing, for which the reason is told.
 */
export async function fetchAndStore(
  order: StoreOrder,
  { fetch, read }: FetchMeans = { fetch: fetchDocument },
): Promise<StoreResult> {
  const allowed = await findStorable(order);
  if (!allowed.ok) return allowed;
  const { url } = allowed.source;
  if (url === null) return problem("no-address");
  if (!(await mayTry(`fetch/user/${order.viewer?.userId}`, FETCH_LIMIT, order.now))) return problem("too-often");
  const fetched = await fetch(url);
  if (!fetched.ok) return noteFailure(order, fetched);
  const { bytes, mediaType, charset, redirects, headers, status, url: answered } = fetched.document;
  const readable = await readDocument({ bytes, mediaType, charset, url: answered }, read);
  if (!readable.ok) return noteFailure(order, { ok: false, problem: readable.problem, status, url: answered });
  const { text, metadata } = readable;
  const document = { bytes, mediaType, metadata, url: answered, redirects, headers };
  const copy: Extract<Copy, { how: "fetched" }> = { how: "fetched", text, archiveUrl: order.archiveUrl, ...document };
  return storeWith(order, async (tx, source, actorId) => {
    const by = { actorId, askerId: actorId };
    const { isNew, outcome } = await keepFetched(tx, { ...source, url }, copy, status, by, order.now);
    return { ok: true, outcome: isNew ? "new" : outcome === "same" ? "same" : "known" };
  });
}

function noteFailure(
  order: StoreOrder,
  { problem: code, status, url }: Extract<FetchResult, { ok: false }>,
): Promise<StoreResult> {
  return storeWith(order, async (tx, source, actorId) => {
    const isGone = code === "status" && (status === 404 || status === 410);
    const movedTo = source.url === null ? null : movedFrom(source.url, url);
    const noted = { outcome: isGone ? "gone" : "failed", problem: code, status, movedTo, snapshotId: null } as const;
    await noteFetch(tx, source.id, noted, actorId, order.now);
    return problem(code, status);
  });
}
