import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, inject } from "vitest";
import { type DatabaseKind, sqliteUrl } from "../db/database-url";
import { otherDatabase } from "../db/engine-adapters";
import { withConnection } from "../db/plain-connection";

/** A folder for a test file's backups, and databases without tables to restore into; all is removed at the end. */
export function testPlaces() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-backup-"));
  const made: string[] = [];
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    const { postgresqlServer } = inject("testTemplates");
    for (const name of made) {
      await withConnection(postgresqlServer, ({ execute }) => execute(`DROP DATABASE "${name}" WITH (FORCE)`));
    }
  });
  return {
    folder,
    /** The name of a file that is not there. */
    newFile: () => path.join(folder, `${randomUUID()}.gz`),
    /** The URL of a new database without tables; of SQLite, of a file that is not there. */
    async newDatabase(kind: DatabaseKind): Promise<string> {
      if (kind === "sqlite") return sqliteUrl(path.join(folder, `${randomUUID()}.db`));
      const { postgresqlServer } = inject("testTemplates");
      const name = `parley_test_${randomUUID()}`;
      await withConnection(postgresqlServer, ({ execute }) => execute(`CREATE DATABASE "${name}"`));
      made.push(name);
      return otherDatabase(postgresqlServer, name);
    },
  };
}
