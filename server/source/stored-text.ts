import { LRUCache } from "lru-cache";
import { type CheckedQuote, checkedQuoteKey, quotePlace } from "@/domain/citation/checked-quote";
import { QUOTE_CHECKS, type Source } from "@/domain/citation/citation";
import { isLastingId } from "@/domain/position/lasting-id";
import { quoteFinder } from "@/domain/quote/find-quote";
import { db } from "../db/db";
import { readSiteVersion } from "../db/versions";
import { toSource } from "../negotiation/load-negotiation";
import { findCurrentCopyId } from "./current-copy";

// Looking through a long text takes a while, and it is the same until something public changes.
const found = new LRUCache<string, ReadonlyMap<string, CheckedQuote>>({ max: 100 });

/** What became of the published quotes from a source, by {@link checkedQuoteKey}: with as much of the stored text as all may see. */
export async function findCheckedQuotes(key: string): Promise<ReadonlyMap<string, CheckedQuote>> {
  const version = await readSiteVersion();
  const known = found.get(`${key} ${version}`);
  if (known !== undefined) return known;
  const snapshot = await findNewestSnapshot(key);
  const citations = await listQuotes(key);
  const find = snapshot && quoteFinder(snapshot.text);
  const result = new Map(
    citations.map((citation) => [checkedQuoteKey(citation), checkedQuote(snapshot?.text ?? "", citation, find)]),
  );
  if ((await readSiteVersion()) === version) found.set(`${key} ${version}`, result);
  return result;
}

function checkedQuote(
  text: string,
  { check, ...quote }: StoredQuote,
  find: ReturnType<typeof quoteFinder> | null,
): CheckedQuote {
  const result = QUOTE_CHECKS.find((known) => known === check?.result) ?? "unchecked";
  const finding = check && { storedAt: check.snapshot.takenAt.toISOString(), passage: check.passage };
  const match = find === null || result === "absent" || result === "unchecked" ? null : find(quote);
  const place = match === null || match.check === "absent" ? null : quotePlace(text, match);
  return { check: result, finding, place };
}

/** A source whether or not a published position rests on it, with its stored copies, for those who work with it. */
export async function findSourceForEditor(
  key: string,
): Promise<{ source: Source; snapshots: readonly { sha256: string; takenAt: string }[] } | null> {
  if (!isLastingId(key)) return null;
  const row = await db.source.findUnique({
    where: { key },
    include: { snapshots: { select: { sha256: true, takenAt: true }, orderBy: [{ takenAt: "desc" }, { id: "desc" }] } },
  });
  if (row === null) return null;
  const snapshots = row.snapshots.map(({ sha256, takenAt }) => ({ sha256, takenAt: takenAt.toISOString() }));
  return { source: toSource(row), snapshots };
}

/** The recorded source that has a web address; null when there is none. */
export async function findSourceAt(url: string): Promise<{ id: string; title: string } | null> {
  const row = await db.source.findFirst({ where: { url }, select: { key: true, title: true } });
  return row && { id: row.key, title: row.title };
}

const CHECK = { select: { result: true, passage: true, snapshot: { select: { takenAt: true } } } } as const;

type StoredQuote = Awaited<ReturnType<typeof listQuotes>>[number];

/** The published quotes from a source. */
function listQuotes(key: string) {
  return db.citation.findMany({
    where: { source: { key }, revision: { publishedOf: { state: "published" } } },
    orderBy: { id: "asc" },
    select: { exact: true, prefix: true, suffix: true, check: CHECK },
  });
}

async function findNewestSnapshot(key: string) {
  const source = await db.source.findUnique({ where: { key }, select: { id: true } });
  const id = source && (await findCurrentCopyId(db, source.id));
  return id === null ? null : db.snapshot.findUnique({ where: { id }, select: { text: true } });
}
