import type { Source } from "@/domain/citation/citation";
import type { ColumnMapping } from "@/domain/table/columns";
import { readCells } from "@/domain/table/read-cells";
import type { Table } from "@/domain/table/read-table";
import { sourceName } from "@/domain/table/source-book";
import { db } from "../db/db";
import { toSource } from "../negotiation/load-negotiation";
import { chunks } from "./chunks";

/** The recorded sources that a table's rows name, by id, address or title. */
export async function listNamedSources({ rows }: Table, mapping: ColumnMapping): Promise<readonly Source[]> {
  const [ids, urls, titles] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const row of rows) {
    const name = sourceName(readCells(row, mapping));
    if (name?.id) ids.add(name.id);
    if (name?.url) urls.add(name.url);
    if (name?.title) titles.add(name.title);
  }
  const found = new Map<string, Source>();
  for (const [field, words] of [
    ["key", ids],
    ["url", urls],
    ["title", titles],
  ] as const) {
    for (const part of chunks([...words].map((word) => word.replaceAll("\0", "")))) {
      for (const row of await db.source.findMany({ where: { [field]: { in: part } }, orderBy: { id: "asc" } })) {
        if (!found.has(row.key)) found.set(row.key, toSource(row));
      }
    }
  }
  return [...found.values()];
}
