import type { PrismaClient } from "../../generated/sqlite/client";
import type { Database, Tx } from "./database";
import { databaseKind, sqlitePath } from "./database-url";
import { assertOutsideTransaction, guarded, insideTransaction } from "./transaction-guard";

const TURN_MILLISECONDS = 30_000;
const RUN_MILLISECONDS = 30_000;

/** How one kind of database is reached: Prisma's client, and raw queries past it. */
export interface Connection {
  readonly client: PrismaClient;
  /** Rows of a raw query with the values of its placeholders. */
  read(sql: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  readVersion(slug: string): Promise<number | null>;
  readSiteVersion(): Promise<number | null>;
  close(): Promise<void>;
}

/**
 * Opens a database by its URL. Nothing is reached until the first query: an unreachable database, or one that was never
 * migrated, shows there. Throws for a URL that names neither database.
 */
export async function openDatabase(url: string): Promise<Database> {
  const kind = databaseKind(url);
  const connection = kind === "sqlite" ? await connectSqlite(url) : await connectPostgresql(url);
  const { client } = connection;
  return {
    kind,
    url,
    db: guarded(client),
    transaction: async (f, limits = {}) => {
      assertOutsideTransaction(client, "transaction()");
      const options = { maxWait: limits.maxWait ?? TURN_MILLISECONDS, timeout: limits.timeout ?? RUN_MILLISECONDS };
      return client.$transaction((tx: Tx) => insideTransaction(client, () => f(tx)), options);
    },
    readVersion: connection.readVersion,
    readSiteVersion: async () => {
      const version = await connection.readSiteVersion();
      if (version === null) throw new Error("The table Site has no row: the first migration puts it there");
      return version;
    },
    readRaw: connection.read,
    close: connection.close,
  };
}

// The other database's client and driver are never loaded.
async function connectSqlite(url: string): Promise<Connection> {
  const { openSqlite } = await import("./open-sqlite");
  return openSqlite(sqlitePath(url));
}

async function connectPostgresql(url: string): Promise<Connection> {
  const { openPostgresql } = await import("./open-postgresql");
  return openPostgresql(url);
}
