import type { Prisma, PrismaClient } from "../../generated/sqlite/client";
import type { DatabaseKind } from "./database-url";

/**
 * The client, of whichever database. Both generated clients have the same models; the types are those of SQLite's, which
 * offers less. Transactions are opened by {@link Database.transaction} alone.
 */
export type Db = Omit<PrismaClient, "$transaction" | "$extends" | "$on" | "$connect">;

/** The client inside a transaction. A query that may run in either takes `Db | Tx`. */
export type Tx = Prisma.TransactionClient;

/** Limits of a transaction, in milliseconds. */
export interface TransactionLimits {
  /** How long it may wait for its turn; 30 seconds by default. */
  maxWait?: number;
  /** How long it may run before it is rolled back; 30 seconds by default. */
  timeout?: number;
}

/** One open database. */
export interface Database {
  readonly kind: DatabaseKind;
  readonly url: string;
  /** Fails at once when it is used inside a transaction of this database. */
  readonly db: Db;
  /**
   * Runs `f` in one transaction: committed when it returns, rolled back when it throws (what it threw is thrown on).
   * Throws when it is called inside another.
   */
  transaction<T>(f: (tx: Tx) => Promise<T>, limits?: TransactionLimits): Promise<T>;
  /** A negotiation's version by its slug; null when there is no such negotiation. One tiny query, past Prisma. */
  readVersion(slug: string): Promise<number | null>;
  /** The version of lists and search. */
  readSiteVersion(): Promise<number>;
  /** Runs raw SQL that reads, past Prisma: for what start asserts. Never for what a page shows. */
  readRaw(sql: string): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
}
