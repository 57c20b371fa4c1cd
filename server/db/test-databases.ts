import { randomUUID } from "node:crypto";
import { copyFileSync, rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { type DatabaseKind, sqliteUrl } from "./database-url";
import { chooseDatabase, type Database } from "./db";
import { otherDatabase } from "./engine-adapters";
import { openDatabase } from "./open-database";
import { withConnection } from "./plain-connection";

declare module "vitest" {
  interface ProvidedContext {
    /** What scripts/parts/test-templates.ts prepared. */
    testTemplates: {
      /** A temporary folder that is removed at the end. */
      folder: string;
      /** The file of a migrated, empty database. */
      sqliteTemplate: string;
      /** The URL of a server on which databases may be made. */
      postgresqlServer: string;
      /** The name of a migrated, empty database there. */
      postgresqlTemplate: string;
    };
  }
}

export const DATABASE_KINDS: readonly DatabaseKind[] = ["sqlite", "postgresql"];

/** A database of a test's own. */
export interface TestDatabase {
  readonly database: Database;
  /** Closes it and removes it with all that it holds. */
  remove(): Promise<void>;
}

/** Makes a new database, migrated and empty; it is not the process's own until `chooseDatabase` makes it so. */
export async function freshDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const { url, drop } = kind === "sqlite" ? copySqlite() : await copyPostgresql();
  const database = await openDatabase(url);
  return {
    database,
    remove: async () => {
      await database.close();
      await drop();
    },
  };
}

/**
 * Describes the same behaviour on SQLite and on PostgreSQL. Each has one fresh database for the whole block, and it is
 * the process's own: `db`, `transaction` and all that builds on them work on it. `database` is open inside tests and hooks.
 */
export function describeOnEachDatabase(
  name: string,
  suite: (database: () => Database, kind: DatabaseKind) => void,
): void {
  describe.each(DATABASE_KINDS)(`${name}, on %s`, (kind) => {
    let fresh: TestDatabase | undefined;
    let before: Database | undefined;
    beforeAll(async () => {
      fresh = await freshDatabase(kind);
      before = chooseDatabase(fresh.database);
    });
    afterAll(async () => {
      if (before !== undefined) chooseDatabase(before);
      await fresh?.remove();
    });
    suite(() => {
      if (fresh === undefined) throw new Error("The database is open inside tests and hooks only");
      return fresh.database;
    }, kind);
  });
}

function copySqlite() {
  const { folder, sqliteTemplate } = inject("testTemplates");
  const file = path.join(folder, `${randomUUID()}.db`);
  copyFileSync(sqliteTemplate, file);
  const drop = async () => {
    for (const suffix of ["", "-wal", "-shm"]) rmSync(file + suffix, { force: true });
  };
  return { url: sqliteUrl(file), drop };
}

async function copyPostgresql() {
  const { postgresqlServer, postgresqlTemplate } = inject("testTemplates");
  const name = `parley_test_${randomUUID()}`;
  await withConnection(postgresqlServer, ({ execute }) =>
    execute(`CREATE DATABASE "${name}" TEMPLATE "${postgresqlTemplate}"`),
  );
  const drop = () => withConnection(postgresqlServer, ({ execute }) => execute(`DROP DATABASE "${name}" WITH (FORCE)`));
  return { url: otherDatabase(postgresqlServer, name), drop };
}
