import type { DatabaseKind } from "./database-url";
import type { Read } from "./guards/present";

const TABLE_EXISTS: Readonly<Record<DatabaseKind, string>> = {
  sqlite: `SELECT 1 AS "found" FROM sqlite_master WHERE "type" = 'table' AND "name" = '_prisma_migrations'`,
  postgresql: `SELECT 1 AS "found" WHERE to_regclass('_prisma_migrations') IS NOT NULL`,
};

/** The names of the migrations that a database has finished; none when it was never migrated. */
export async function appliedMigrations(kind: DatabaseKind, read: Read): Promise<ReadonlySet<string>> {
  if ((await read(TABLE_EXISTS[kind])).length === 0) return new Set();
  const rows = await read(
    'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL',
  );
  return new Set(rows.map((row) => String(row.migration_name)));
}
