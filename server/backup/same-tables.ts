import type { DatabaseKind } from "../db/database-url";
import type { Read } from "../db/guards/present";
import type { Table } from "./backup-format";
import type { SoundBackup } from "./check-backup";
import { listTables } from "./tables";

/**
 * Makes sure that a database's tables are those of a backup, so that no row or value is left out of a restore. Throws where
 * they differ: both come from the same migrations, unless somebody changed a database by hand.
 */
export async function refuseOtherTables(
  kind: DatabaseKind,
  read: Read,
  { tables, header }: SoundBackup,
): Promise<void> {
  const present = (await listTables(kind, read)).filter(({ name }) => !header.leftOut.includes(name));
  const [here, there] = [present, tables].map((list) => new Set(list.map(described)));
  const differing =
    [...(there ?? [])].find((table) => !here?.has(table)) ?? [...(here ?? [])].find((table) => !there?.has(table));
  if (differing === undefined) return;
  throw new Error(`The backup's tables are not those that its migrations make; they differ in ${differing}.`);
}

function described({ name, columns }: Table): string {
  return `${name} (${columns.map((column) => `${column.name} ${column.kind}`).join(", ")})`;
}
