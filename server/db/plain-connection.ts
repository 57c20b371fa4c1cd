import Database from "better-sqlite3";
import { Client } from "pg";
import { type DatabaseKind, databaseKind, sqlitePath } from "./database-url";
import { configureConnection } from "./sqlite-connection";

/** A short-lived connection without Prisma, for work on the database itself. */
export interface PlainConnection {
  readonly kind: DatabaseKind;
  read(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Runs statements in one transaction: all or none. */
  run(statements: readonly string[]): Promise<void>;
  /** Runs one statement outside of any transaction, for those that can only stand alone. */
  execute(sql: string): Promise<void>;
}

const OTHER_WRITERS_MILLISECONDS = 10_000;

/** Opens a connection, runs `f` with it, and closes it. */
export function withConnection<T>(url: string, f: (connection: PlainConnection) => Promise<T>): Promise<T> {
  return databaseKind(url) === "sqlite" ? withSqlite(sqlitePath(url), f) : withPostgresql(url, f);
}

async function withSqlite<T>(file: string, f: (connection: PlainConnection) => Promise<T>): Promise<T> {
  const connection = new Database(file);
  try {
    connection.pragma(`busy_timeout = ${OTHER_WRITERS_MILLISECONDS}`);
    configureConnection(connection);
    // Nothing else happens in a process that prepares a database: it may wait for others.
    connection.pragma(`busy_timeout = ${OTHER_WRITERS_MILLISECONDS}`);
    return await f({
      kind: "sqlite",
      read: async (sql) => connection.prepare<[], Record<string, unknown>>(sql).all(),
      run: async (statements) => {
        connection.transaction(() => connection.exec(statements.join(";\n"))).immediate();
      },
      execute: async (sql) => void connection.exec(sql),
    });
  } finally {
    connection.close();
  }
}

async function withPostgresql<T>(url: string, f: (connection: PlainConnection) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: OTHER_WRITERS_MILLISECONDS });
  await client.connect();
  try {
    return await f({
      kind: "postgresql",
      read: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
      // A script sent as one query is one transaction.
      run: async (statements) => void (await client.query(statements.join(";\n"))),
      execute: async (sql) => void (await client.query(sql)),
    });
  } finally {
    await client.end();
  }
}
