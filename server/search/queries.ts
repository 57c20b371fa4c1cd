import { type Sql, sqltag } from "@prisma/client/runtime/client";
import { z } from "zod";
import type { EdtfDate } from "@/domain/date/edtf";
import { SEARCH_KINDS } from "@/domain/search/entries";
import { excerptOf, markWords } from "@/domain/search/excerpt";
import { positionOf, type SearchHit } from "@/domain/search/hit";
import { searchWords } from "@/domain/search/query";
import type { DatabaseKind } from "../db/database-url";
import { currentDatabase, db } from "../db/db";
import { untilSettled } from "../negotiation/settled";
import { writtenText } from "./index-rows";

const rowsSchema = z.array(
  z.object({
    kind: z.enum(SEARCH_KINDS),
    ref: z.string(),
    negotiation: z.string(),
    title: z.string(),
    body: z.string(),
  }),
);
type Row = z.infer<typeof rowsSchema>[number];

/** The hits of a query, best first, and whether there are more than those. */
export interface SearchResult {
  hits: readonly SearchHit[];
  more: boolean;
}

/**
 * Looks in what is published for everything that has, for each word of the query, a word that begins with it; case and
 * diacritics do not matter. Gives at most `limit` hits. A query without a word finds nothing.
 */
export async function search(query: string, limit: number): Promise<SearchResult> {
  const words = searchWords(query);
  if (words.length === 0) return { hits: [], more: false };
  return untilSettled(async () => {
    const rows = await listBest(words, limit + 1);
    const shown = rows.slice(0, limit);
    const dates = await listDates(shown);
    return { hits: shown.map((row) => toHit(row, words, dates)), more: rows.length > limit };
  });
}

/** A source is found once, however many negotiations rest on it: read on until there are enough others. */
async function listBest(words: readonly string[], count: number): Promise<Row[]> {
  const { kind } = currentDatabase();
  const found = new Map<string, Row>();
  for (let offset = 0; ; offset += count) {
    const rows = rowsSchema.parse(await db.$queryRaw(matching(kind, words, count, offset)));
    for (const row of rows) {
      const key = row.kind === "source" ? `source ${row.ref}` : `${row.kind} ${row.negotiation} ${row.ref}`;
      if (!found.has(key)) found.set(key, row);
    }
    if (found.size >= count || rows.length < count) return [...found.values()].slice(0, count);
  }
}

/**
 * A word in a title weighs ten times as much as one in a body, and what a party or an issue is called more than what was
 * said of it. Words hold letters and digits only: no syntax.
 */
function matching(kind: DatabaseKind, words: readonly string[], count: number, offset: number): Sql {
  const columns = sqltag`"kind", "ref", "negotiation", "title", "body"`;
  const weight = sqltag`CASE "kind" WHEN 'party' THEN 3 WHEN 'issue' THEN 2 ELSE 1 END`;
  if (kind === "sqlite") {
    const match = words.map((word) => `"${word}"*`).join(" ");
    return sqltag`
      SELECT ${columns} FROM "SearchIndex" WHERE "SearchIndex" MATCH ${match}
      ORDER BY bm25("SearchIndex", 0, 0, 0, 10, 1) * ${weight}, rowid LIMIT ${count} OFFSET ${offset}`;
  }
  const match = words.map((word) => `${word}:*`).join(" & ");
  // 1: divided by the logarithm of the length, as bm25 prefers the shorter of two texts.
  return sqltag`
    SELECT ${columns} FROM "SearchIndex", to_tsquery('simple', ${match}) AS wanted WHERE "folded" @@ wanted
    ORDER BY ts_rank("folded", wanted, 1) * ${weight} DESC, "id" LIMIT ${count} OFFSET ${offset}`;
}

type Dates = ReadonlyMap<string, EdtfDate>;

const addressOf = (negotiation: string, ref: string) => `${negotiation} ${positionOf(ref)}`;

/** The dates of the positions among the rows and of those whose quotes are, by negotiation and id. */
async function listDates(rows: readonly Row[]): Promise<Dates> {
  const found = rows.filter(({ kind }) => kind === "position" || kind === "quote");
  const slugs = [...new Set(found.map(({ negotiation }) => negotiation))];
  const positions = await db.position.findMany({
    where: {
      state: "published",
      OR: slugs.map((slug) => ({
        negotiation: { slug },
        key: { in: found.filter((row) => row.negotiation === slug).map(({ ref }) => positionOf(ref)) },
      })),
    },
    select: {
      key: true,
      negotiation: { select: { slug: true } },
      publishedRevision: { select: { statedOn: true, firstDay: true, lastDay: true } },
    },
  });
  return new Map(
    positions.flatMap(({ key, negotiation, publishedRevision }) => {
      if (publishedRevision === null) return [];
      const { statedOn: edtf, firstDay, lastDay } = publishedRevision;
      return [[addressOf(negotiation.slug, key), { edtf, firstDay, lastDay }]];
    }),
  );
}

function toHit({ kind, ref, negotiation, title, body }: Row, words: readonly string[], dates: Dates): SearchHit {
  return {
    kind,
    ref,
    negotiation,
    title: markWords(writtenText(title), words),
    excerpt: excerptOf(writtenText(body), words),
    statedOn: dates.get(addressOf(negotiation, ref)) ?? null,
  };
}
