import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import { databaseKind, sqlitePath } from "./database-url";

// The stock adapters are made for clients. What the schema engine needs besides is put right here.

/** Adapters for the schema engine, and a way to close those that it leaves open: SQLite would stay locked. */
export interface EngineAdapters {
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  close(): Promise<void>;
}

/** Adapters for the schema engine on a database; its shadow databases are made and dropped on the way. */
export function engineAdapters(url: string): EngineAdapters {
  const open = new Set<SqlDriverAdapter>();
  const kept = async (connecting: Promise<SqlDriverAdapter>) => {
    const adapter = await connecting;
    open.add(adapter);
    const dispose = adapter.dispose.bind(adapter);
    adapter.dispose = async () => {
      if (open.delete(adapter)) await dispose();
    };
    return adapter;
  };
  const connectors = databaseKind(url) === "sqlite" ? sqliteConnectors(sqlitePath(url)) : postgresqlConnectors(url);
  return {
    factory: {
      provider: connectors.provider,
      adapterName: connectors.adapterName,
      connect: () => kept(connectors.connect()),
      connectToShadowDb: () => kept(connectors.connectToShadowDb()),
    },
    close: async () => {
      for (const adapter of [...open].reverse()) await adapter.dispose();
    },
  };
}

function sqliteConnectors(file: string): SqlMigrationAwareDriverAdapterFactory {
  const stock = new PrismaBetterSqlite3({ url: file });
  return {
    provider: "sqlite",
    adapterName: stock.adapterName,
    connect: async () => withScripts(await stock.connect()),
    connectToShadowDb: async () => withScripts(await stock.connectToShadowDb()),
  };
}

/** The engine sends whole scripts as one query; the stock adapter prepares, and so runs, only a script's first statement. */
function withScripts(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const executeRaw = adapter.executeRaw.bind(adapter);
  const executeScript = adapter.executeScript.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = (query) => withUseExplained(() => queryRaw(query));
  adapter.executeScript = (script) => withUseExplained(() => executeScript(script));
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return withUseExplained(() => executeRaw(query));
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

/** The engine takes the database for itself; it knows no name for "somebody else has it open". */
async function withUseExplained<T>(f: () => Promise<T>): Promise<T> {
  try {
    return await f();
  } catch (error) {
    if (!(error instanceof DriverAdapterError) || error.cause.kind !== "SocketTimeout") throw error;
    const message = "the database is in use by another process: stop Parley before you migrate its database";
    throw new DriverAdapterError({ kind: "sqlite", extendedCode: SQLITE_ERROR, message });
  }
}

// Not "busy": the engine would put its own words for that in the place of ours.
const SQLITE_ERROR = 1;

function postgresqlConnectors(url: string): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (to: string) => withCharColumns(await new PrismaPg({ connectionString: to }).connect());
  return {
    provider: "postgres",
    adapterName: "parley-schema-engine",
    connect: () => connect(url),
    // The stock adapter's shadow database is the main one when it knows only a connection string.
    connectToShadowDb: async () => {
      const main = await connect(url);
      const name = `parley_shadow_${crypto.randomUUID()}`;
      await main.executeScript(`CREATE DATABASE "${name}"`);
      const shadow = await connect(otherDatabase(url, name));
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await main.executeScript(`DROP DATABASE "${name}"`);
        await main.dispose();
      };
      return shadow;
    },
  };
}

/** The URL of another database on the same PostgreSQL server. */
export function otherDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

const CHAR_OID = 18;
const BPCHAR_OID = 1042;

interface RawResult {
  readonly fields?: { name: string; dataTypeID: number }[];
}

/** The engine reads system tables with columns of the type "char", which the stock adapter does not know. */
function withCharColumns(adapter: SqlDriverAdapter): SqlDriverAdapter {
  // The stock adapter runs every query through `performIO`, which its type does not tell.
  const stock = adapter as SqlDriverAdapter & { performIO(query: SqlQuery): Promise<RawResult> };
  const performIO = stock.performIO.bind(stock);
  const queryRaw = stock.queryRaw.bind(stock);
  const found = new WeakMap<SqlQuery, number[]>();

  stock.performIO = async (query) => {
    const result = await performIO(query);
    found.set(query, passAsKnown(result));
    return result;
  };
  stock.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of found.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return stock;
}

/** Gives "char" columns a type that the stock adapter knows, and tells where they were. */
function passAsKnown(result: RawResult): number[] {
  return (result.fields ?? []).flatMap((field, index) => {
    if (field.dataTypeID !== CHAR_OID) return [];
    field.dataTypeID = BPCHAR_OID;
    return [index];
  });
}
