import type Database from "better-sqlite3";

const CAPACITY = 500;
/** In characters. A longer statement carries many rows: it takes megabytes and rarely comes again in the same length. */
const LONGEST = 10_000;

/**
 * Makes a connection keep its prepared statements: the stock adapter prepares every query anew.
 * A kept statement cannot be bound twice, so callers get a thin stand-in that holds its own arguments;
 * it offers what the stock adapter uses of a statement and no more.
 */
export function keepStatements(connection: Database.Database): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, Database.Statement>();

  function find(sql: string): Database.Statement {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    const statement = prepare(sql);
    if (sql.length > LONGEST) return statement;
    if (kept.size >= CAPACITY) kept.clear();
    kept.set(sql, statement);
    return statement;
  }
  Object.defineProperty(connection, "prepare", { value: (sql: string) => standInFor(find(sql)) });
}

function standInFor(statement: Database.Statement) {
  let bound: unknown[] = [];
  const standIn = {
    reader: statement.reader,
    bind(values: unknown[]) {
      bound = values;
      return standIn;
    },
    run: () => (statement.reader ? runReader() : statement.run(...bound)),
    columns: () => statement.columns(),
    raw: () => ({ all: () => statement.raw().all(...bound) }),
  };
  // INSERT … RETURNING through the "how many rows" door: SQLite insists that its rows are read.
  function runReader() {
    statement.all(...bound);
    return { changes: 0 };
  }
  return standIn;
}
