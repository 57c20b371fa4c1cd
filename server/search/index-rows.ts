import { join, type Sql, sqltag } from "@prisma/client/runtime/client";
import type { SearchEntry } from "@/domain/search/entries";
import { foldedWords, plainWords } from "@/domain/search/fold";
import type { DatabaseKind } from "../db/database-url";

/**
 * Divides the text as it was written from the folded words that SQLite's tokenizer would not make of it. A control
 * character: no record holds one.
 */
const DIVIDER = "\u001e";

/** One statement that puts many entries of a negotiation into the table "SearchIndex". */
export function insertEntries(kind: DatabaseKind, entries: readonly SearchEntry[], negotiation: string): Sql {
  return kind === "sqlite" ? insertIntoSqlite(entries, negotiation) : insertIntoPostgresql(entries, negotiation);
}

function insertIntoSqlite(entries: readonly SearchEntry[], negotiation: string): Sql {
  const rows = entries.map(
    ({ kind, ref, title, body }) =>
      sqltag`(${kind}, ${ref}, ${negotiation}, ${withFoldedWords(title)}, ${withFoldedWords(body)})`,
  );
  return sqltag`INSERT INTO "SearchIndex" ("kind", "ref", "negotiation", "title", "body") VALUES ${join(rows)}`;
}

function insertIntoPostgresql(entries: readonly SearchEntry[], negotiation: string): Sql {
  const rows = entries.map(({ kind, ref, title, body }) => {
    const folded = sqltag`
      setweight(to_tsvector('simple', ${foldedWords(title).join(" ")}), 'A') ||
      to_tsvector('simple', ${foldedWords(body).join(" ")})`;
    return sqltag`(${kind}, ${ref}, ${negotiation}, ${title}, ${body}, ${folded})`;
  });
  return sqltag`
    INSERT INTO "SearchIndex" ("kind", "ref", "negotiation", "title", "body", "folded") VALUES ${join(rows)}`;
}

/**
 * SQLite's unicode61 takes diacritics off Latin letters only. The words that it would leave unlike our own folding are
 * added in their folded form, so that both databases find the same.
 */
function withFoldedWords(text: string): string {
  const plain = new Set(plainWords(text.toLowerCase()));
  const added = new Set(foldedWords(text).filter((word) => !plain.has(word)));
  return added.size === 0 ? text : text + DIVIDER + [...added].join(" ");
}

/** A title or body as it was written, from a row of either database. */
export function writtenText(stored: string): string {
  return stored.split(DIVIDER, 1)[0] ?? "";
}
