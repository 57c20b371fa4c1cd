import Database from "better-sqlite3";

/**
 * What every connection to an SQLite database sets, by the name of its pragma; start asserts the same values.
 * FULL: an acknowledged write survives a power cut. A waiting SQLite blocks the whole process, so its own wait is tiny
 * and `retryWhileBusy` waits asynchronously instead.
 */
export const SQLITE_PRAGMAS = {
  journal_mode: "wal",
  synchronous: 2,
  foreign_keys: 1,
  // Without it, INSERT OR REPLACE removes a row past the trigger that forbids it.
  recursive_triggers: 1,
  busy_timeout: 5,
} as const;

// Small, and nothing mapped: the system keeps the file's pages anyway, and a mapping would count each of them as this process's.
const CACHE_KIBIBYTES = 8 * 1024;

/** Sets on a connection what {@link SQLITE_PRAGMAS} demands, and room for its cache. */
export function configureConnection(connection: Database.Database): void {
  for (const [name, value] of Object.entries(SQLITE_PRAGMAS)) connection.pragma(`${name} = ${value}`);
  connection.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
}

/** Opens a read-only connection of its own, for the few raw queries that go round Prisma. Throws if there is no file. */
export function openReader(file: string): Database.Database {
  const connection = new Database(file, { fileMustExist: true });
  configureConnection(connection);
  connection.pragma("query_only = ON");
  return connection;
}
