import { PrismaClient } from "../../generated/sqlite/client";
import { databaseSeconds } from "../operation/metrics";
import type { Connection } from "./open-database";
import { SqliteAdapter } from "./sqlite-adapter";
import { openReader } from "./sqlite-connection";

/** Opens an SQLite file. Its raw reads have a connection of their own, opened at the first of them. */
export function openSqlite(file: string): Connection {
  const client = new PrismaClient({ adapter: new SqliteAdapter(file), log: [{ level: "query", emit: "event" }] });
  client.$on("query", ({ duration }) => databaseSeconds.observe({ what: "query" }, duration / 1000));
  const reader = once(() => openReader(file));
  const version = once(() =>
    reader.get().prepare<[string], number>('SELECT "version" FROM "Negotiation" WHERE "slug" = ?').pluck(),
  );
  const siteVersion = once(() =>
    reader.get().prepare<[], number>('SELECT "version" FROM "Site" WHERE "id" = 1').pluck(),
  );
  return {
    client,
    read: async (sql, values = []) =>
      reader
        .get()
        .prepare<unknown[], Record<string, unknown>>(sql)
        .all(...values),
    readVersion: async (slug) => version.get().get(slug) ?? null,
    readSiteVersion: async () => siteVersion.get().get() ?? null,
    close: async () => {
      await client.$disconnect();
      if (reader.made()) reader.get().close();
    },
  };
}

/** Makes something when it is first asked for, and keeps it. */
function once<T>(make: () => T): { get(): T; made(): boolean } {
  let kept: { value: T } | undefined;
  return {
    get: () => {
      kept ??= { value: make() };
      return kept.value;
    },
    made: () => kept !== undefined,
  };
}
