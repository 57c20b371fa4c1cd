import type { Database, Db, TransactionLimits, Tx } from "./database";
import { databaseUrl } from "./database-url";
import { openDatabase } from "./open-database";

export type { Database, Db, TransactionLimits, Tx };

// Next loads this module once for each bundle, and again at each change in development: the process has one database.
const holder = globalThis as typeof globalThis & { parleyDatabase?: Database };
holder.parleyDatabase ??= await openDatabase(databaseUrl());

/** The database that this process works on. */
export function currentDatabase(): Database {
  if (holder.parleyDatabase === undefined) throw new Error("No database is open");
  return holder.parleyDatabase;
}

/** Makes another database the process's own; gives back the one before. For tests and scripts that choose their database. */
export function chooseDatabase(database: Database): Database {
  const before = currentDatabase();
  holder.parleyDatabase = database;
  return before;
}

/** The client of the process's database. Inside a transaction, use its `tx`: this one then throws at once. */
export const db: Db = new Proxy({} as Db, {
  get: (_, name) => Reflect.get(currentDatabase().db, name),
});

/** See {@link Database.transaction}. */
export function transaction<T>(f: (tx: Tx) => Promise<T>, limits?: TransactionLimits): Promise<T> {
  return currentDatabase().transaction(f, limits);
}
