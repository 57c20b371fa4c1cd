import { appliedMigrations } from "../db/applied-migrations";
import type { Database } from "../db/database";
import { type MigrationPlace, migrationNames } from "../db/migration-files";

/**
 * Whether the database answers and has every migration of this build. One that a newer build has migrated counts as ready:
 * in a rolling upgrade the older processes go on until they are replaced.
 */
export function databaseReadiness(database: () => Database, place: MigrationPlace): () => Promise<boolean> {
  let current = false;
  return async () => {
    const { kind, readRaw, readSiteVersion } = database();
    await readSiteVersion();
    if (!current) {
      const applied = await appliedMigrations(kind, readRaw);
      current = migrationNames(place, kind).every((name) => applied.has(name));
    }
    return current;
  };
}
