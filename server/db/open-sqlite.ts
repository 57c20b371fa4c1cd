import type Database from "better-sqlite3";
import { PrismaClient } from "../../generated/sqlite/client";
import type { Connection } from "./open-database";
import { SqliteAdapter } from "./sqlite-adapter";
import { openReader } from "./sqlite-connection";

interface Prepared {
  readonly connection: Database.Database;
  readonly version: Database.Statement<[string], number>;
  readonly siteVersion: Database.Statement<[], number>;
}

/** Opens an SQLite file. Its raw reads have a connection of their own, opened at the first of them. */
export function openSqlite(file: string): Connection {
  const client = new PrismaClient({ adapter: new SqliteAdapter(file) });
  let prepared: Prepared | undefined;
  const raw = () => {
    prepared ??= prepare(openReader(file));
    return prepared;
  };
  return {
    client,
    read: async (sql, values = []) =>
      raw()
        .connection.prepare<unknown[], Record<string, unknown>>(sql)
        .all(...values),
    readVersion: async (slug) => raw().version.get(slug) ?? null,
    readSiteVersion: async () => raw().siteVersion.get() ?? null,
    close: async () => {
      await client.$disconnect();
      prepared?.connection.close();
      prepared = undefined;
    },
  };
}

function prepare(connection: Database.Database): Prepared {
  return {
    connection,
    version: connection.prepare<[string], number>('SELECT "version" FROM "Negotiation" WHERE "slug" = ?').pluck(),
    siteVersion: connection.prepare<[], number>('SELECT "version" FROM "Site" WHERE "id" = 1').pluck(),
  };
}
