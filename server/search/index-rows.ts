import type { SearchEntry } from "@/domain/search/entries";
import { foldedWords, plainWords } from "@/domain/search/fold";
import type { DatabaseKind } from "../db/database-url";

/**
 * Divides the text as it was written from the folded words that SQLite's tokenizer would not make of it. A control
 * character: no record holds one.
 */
const DIVIDER = "\u001e";

/** How the rows of the table "SearchIndex" are written in one kind of database. */
interface RowForm {
  columns: string;
  /** What takes one row's place in VALUES; `first` is the number of its first value. */
  placeholders(first: number): string;
  values(entry: SearchEntry, negotiation: string): string[];
}

const FORMS: Readonly<Record<DatabaseKind, RowForm>> = {
  sqlite: {
    columns: "kind, ref, negotiation, title, body",
    placeholders: () => "(?, ?, ?, ?, ?)",
    values: ({ kind, ref, title, body }, negotiation) => [kind, ref, negotiation, withFolded(title), withFolded(body)],
  },
  postgresql: {
    columns: '"kind", "ref", "negotiation", "title", "body", "folded"',
    placeholders: (first) => {
      const [kind, ref, negotiation, title, body, foldedTitle, foldedBody] = Array.from(
        { length: 7 },
        (_, index) => `$${first + index}`,
      );
      const folded = `setweight(to_tsvector('simple', ${foldedTitle}), 'A') || to_tsvector('simple', ${foldedBody})`;
      return `(${kind}, ${ref}, ${negotiation}, ${title}, ${body}, ${folded})`;
    },
    values: ({ kind, ref, title, body }, negotiation) => [
      kind,
      ref,
      negotiation,
      title,
      body,
      foldedWords(title).join(" "),
      foldedWords(body).join(" "),
    ],
  },
};

/** One INSERT of many rows, and its values. Its text is the same for every batch of one size. */
export function insertRows(
  kind: DatabaseKind,
  entries: readonly SearchEntry[],
  negotiation: string,
): { sql: string; values: string[] } {
  const form = FORMS[kind];
  const rows = entries.map((entry) => form.values(entry, negotiation));
  const width = rows[0]?.length ?? 0;
  const places = rows.map((_, index) => form.placeholders(1 + index * width));
  return { sql: `INSERT INTO "SearchIndex" (${form.columns}) VALUES ${places.join(", ")}`, values: rows.flat() };
}

/**
 * SQLite's unicode61 takes diacritics off Latin letters only. The words that it would leave unlike our own folding are
 * added in their folded form, so that both databases find the same.
 */
function withFolded(text: string): string {
  const plain = new Set(plainWords(text.toLowerCase()));
  const added = new Set(foldedWords(text).filter((word) => !plain.has(word)));
  return added.size === 0 ? text : text + DIVIDER + [...added].join(" ");
}

/** A title or body as it was written, from a row of either database. */
export function writtenText(stored: string): string {
  return stored.split(DIVIDER, 1)[0] ?? "";
}
