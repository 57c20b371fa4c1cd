import { PrismaPg } from "@prisma/adapter-pg";
import { LRUCache } from "lru-cache";
import { Pool } from "pg";
import { PrismaClient } from "../../generated/postgresql/client";
import type { PrismaClient as SqliteClient } from "../../generated/sqlite/client";
import { databaseSeconds } from "../operation/metrics";
import type { Connection } from "./open-database";
import { sharedRead } from "./shared-read";

const CONNECTIONS = 10;
/** How many negotiations' readers are told apart at most. */
const VERSIONS = 1_000;

/** Opens a PostgreSQL database. Prisma and the raw reads share one pool. */
export function openPostgresql(url: string): Connection {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: 10_000 });
  // An idle connection that breaks is replaced at the next query, which then tells what is wrong.
  pool.on("error", () => undefined);
  const client = new PrismaClient({ adapter: new PrismaPg(pool), log: [{ level: "query", emit: "event" }] });
  client.$on("query", ({ duration }) => databaseSeconds.observe({ what: "query" }, duration / 1000));

  // Named statements are parsed once a connection.
  const version = async (name: string, text: string, values: string[]) => {
    const { rows } = await pool.query<{ version: number }>({ name, text, values });
    return rows[0]?.version ?? null;
  };
  // One negotiation's readers share a round trip; of a slug nobody asks for any more, nothing is kept.
  const reads = new LRUCache<string, () => Promise<number | null>>({ max: VERSIONS });
  const readVersion = (slug: string) => {
    let read = reads.get(slug);
    if (read === undefined) {
      read = sharedRead(() => version("version", 'SELECT "version" FROM "Negotiation" WHERE "slug" = $1', [slug]));
      reads.set(slug, read);
    }
    return read();
  };
  return {
    // The same schema made both clients; see Db.
    client: client as unknown as SqliteClient,
    read: async (sql, values = []) => (await pool.query(sql, [...values])).rows,
    readVersion,
    readSiteVersion: sharedRead(() => version("site-version", 'SELECT "version" FROM "Site" WHERE "id" = 1', [])),
    close: async () => {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
