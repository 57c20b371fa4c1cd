import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlQueryable,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type Database from "better-sqlite3";
import { retryWhileBusy } from "./busy-retry";
import { configureConnection } from "./sqlite-connection";
import { keepStatements } from "./statement-cache";
import { WriteLock } from "./write-lock";

const NAME = "parley-sqlite";

/** SQLite's own limit of values in one statement since 3.32; without it the client assumes 999. */
const MOST_VALUES = 32_766;

type StockAdapter = SqlDriverAdapter & { readonly client: Database.Database };

/**
 * Prisma's SQLite adapter runs everything on one connection: a write sent while somebody's transaction is open runs
 * inside it and vanishes if that one rolls back, and reads see what was never committed. Here reads have a connection of
 * their own, and writes and transactions take turns on another (docs/decisions/sqlite-adapter.md).
 */
export class SqliteAdapter implements SqlDriverAdapterFactory {
  readonly provider = "sqlite";
  readonly adapterName = NAME;
  readonly #file: string;

  /** `file` is a path; there is no in-memory form, because two connections could not share it. */
  constructor(file: string) {
    this.#file = file;
  }

  async connect(): Promise<SqlDriverAdapter> {
    const stock = new PrismaBetterSqlite3({ url: this.#file });
    const writer = await openStock(stock);
    const reader = await openStock(stock);
    const lock = new WriteLock();
    const write = <T>(f: () => Promise<T>) => lock.hold(() => retryWhileBusy(() => explained(f)));
    return {
      provider: "sqlite",
      adapterName: NAME,
      queryRaw: (query) =>
        isRead(query) ? retryWhileBusy(() => reader.queryRaw(query)) : write(() => writer.queryRaw(query)),
      executeRaw: (query) => write(() => writer.executeRaw(query)),
      executeScript: (script) => write(() => writer.executeScript(script)),
      startTransaction: () => startTransaction(writer, lock),
      getConnectionInfo: () => ({ maxBindValues: MOST_VALUES, supportsRelationJoins: false }),
      dispose: async () => {
        await writer.dispose();
        await reader.dispose();
      },
    };
  }
}

async function openStock(stock: PrismaBetterSqlite3): Promise<StockAdapter> {
  // The stock adapter holds its connection in `client`, which its type does not tell.
  const adapter = (await stock.connect()) as StockAdapter;
  configureConnection(adapter.client);
  keepStatements(adapter.client);
  return adapter;
}

function isRead(query: SqlQuery): boolean {
  return /^\s*SELECT\b/i.test(query.sql);
}

// IMMEDIATE: a transaction that reads and then writes must own the write lock from its start, or it fails when it writes.
async function startTransaction(writer: StockAdapter, lock: WriteLock): Promise<Transaction> {
  const release = await lock.acquire();
  try {
    await retryWhileBusy(() => writer.client.exec("BEGIN IMMEDIATE"));
  } catch (error) {
    release();
    throw error;
  }
  return transactionOn(writer, release);
}

/** Prisma sends COMMIT and ROLLBACK as queries of the transaction, and then calls `commit` or `rollback`. */
function transactionOn(writer: StockAdapter, release: () => void): Transaction {
  const queries: SqlQueryable = {
    provider: "sqlite",
    adapterName: NAME,
    queryRaw: (query) => explained(() => writer.queryRaw(query)),
    executeRaw: (query) => explained(() => writer.executeRaw(query)),
  };
  const command = async (sql: string) => void (await queries.executeRaw({ sql, args: [], argTypes: [] }));
  // A COMMIT that failed leaves its transaction open: the next writer must not find it.
  const finish = async () => {
    if (writer.client.inTransaction) writer.client.exec("ROLLBACK");
    release();
  };
  return {
    ...queries,
    options: { usePhantomQuery: false },
    commit: finish,
    rollback: finish,
    createSavepoint: (name) => command(`SAVEPOINT ${name}`),
    rollbackToSavepoint: (name) => command(`ROLLBACK TO ${name}`),
    releaseSavepoint: (name) => command(`RELEASE SAVEPOINT ${name}`),
  };
}

/** The stock adapter calls every trigger's refusal a broken foreign key: give the guard's own words instead. */
async function explained<T>(f: () => Promise<T>): Promise<T> {
  try {
    return await f();
  } catch (error) {
    if (!(error instanceof DriverAdapterError) || error.cause.originalCode !== "SQLITE_CONSTRAINT_TRIGGER") throw error;
    const message = error.cause.originalMessage ?? "refused by a trigger";
    throw new DriverAdapterError({ kind: "sqlite", extendedCode: 1811, message, originalMessage: message });
  }
}
