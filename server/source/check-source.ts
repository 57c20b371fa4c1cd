import { randomBytes } from "node:crypto";
import type { FetchOutcome, FetchProblem } from "@/domain/citation/fetch-problem";
import type { Copy } from "@/domain/citation/snapshot";
import { db, type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { type FetchResult, fetchDocument } from "../fetch/fetch-document";
import { ensureActor } from "../log/actors";
import { keepFetched } from "./keep-fetched";
import { movedFrom } from "./moved-from";
import { noteFetch } from "./note-fetch";
import { readDocument } from "./readable";
import type { FetchMeans } from "./store-fetched";

/** What came of checking a source. */
export type CheckedSource =
  | { ok: true; outcome: FetchOutcome; problem: FetchProblem | null; status: number | null }
  | { ok: false; problem: "unknown" | "no-address" };

/**
 * Asks a source's recorded address again, as the server does by itself: a text that is not stored yet becomes a copy, and the
 * quotes are looked for in what was found. That the document is gone is noted; its copies and the checks of its quotes stay.
 */
export async function checkSource(
  { key, now }: { key: string; now: Date },
  { fetch, read }: FetchMeans = { fetch: fetchDocument },
): Promise<CheckedSource> {
  const source = await db.source.findUnique({ where: { key }, select: { id: true, key: true, url: true } });
  if (source === null) return { ok: false, problem: "unknown" };
  const { url } = source;
  if (url === null) return { ok: false, problem: "no-address" };
  const fetched = await fetch(url);
  if (!fetched.ok) return noteFailure({ id: source.id, url }, fetched, now);
  const { bytes, mediaType, charset, redirects, headers, status, url: answered } = fetched.document;
  const readable = await readDocument({ bytes, mediaType, charset, url: answered }, read);
  if (!readable.ok) {
    return noteFailure({ id: source.id, url }, { problem: readable.problem, status, url: answered }, now);
  }
  const { text, metadata } = readable;
  const document = { bytes, mediaType, metadata, url: answered, redirects, headers };
  const copy: Extract<Copy, { how: "fetched" }> = { how: "fetched", text, archiveUrl: null, ...document };
  return transaction(async (tx) => {
    await takeTurn(tx);
    const by = { actorId: await theServer(tx), askerId: null };
    const { outcome } = await keepFetched(tx, { ...source, url }, copy, status, by, now);
    return { ok: true, outcome, problem: null, status };
  });
}

function noteFailure(
  source: { id: number; url: string },
  { problem, status, url }: Omit<Extract<FetchResult, { ok: false }>, "ok">,
  now: Date,
): Promise<CheckedSource> {
  const outcome = problem === "status" && (status === 404 || status === 410) ? "gone" : "failed";
  return transaction(async (tx) => {
    await takeTurn(tx);
    const movedTo = movedFrom(source.url, url);
    await noteFetch(tx, source.id, { outcome, problem, status, movedTo, snapshotId: null }, null, now);
    return { ok: true, outcome, problem, status };
  });
}

/** Whoever stores what the server finds by itself. */
function theServer(tx: Tx): Promise<number> {
  return ensureActor(tx, { kind: "system", label: "source-checks" }, randomBytes);
}
