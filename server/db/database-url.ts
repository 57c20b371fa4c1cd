import path from "node:path";

/** The two databases that Parley runs on. */
export type DatabaseKind = "sqlite" | "postgresql";

/** The embedded database, relative to the project's root; taken when DATABASE_URL is not set. */
export const DEFAULT_DATABASE_URL = "file:./data/parley.db";

/** A private, empty SQLite database, for work that needs one to stand on. The application cannot run on it. */
export const IN_MEMORY = "file::memory:";

/**
 * Where the data is: DATABASE_URL, or the embedded default when it is unset or empty.
 * `file:PATH` (relative to the working directory) is SQLite; `postgresql://…` is PostgreSQL.
 */
export function databaseUrl(): string {
  return process.env.DATABASE_URL || DEFAULT_DATABASE_URL;
}

/** Which database a URL names. Throws, saying which forms exist, for anything else. */
export function databaseKind(url: string): DatabaseKind {
  if (/^postgres(ql)?:\/\//.test(url)) return "postgresql";
  if (url.startsWith("file:")) return "sqlite";
  throw new Error(
    `DATABASE_URL must be file:PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME; it begins with "${url.slice(0, 12)}"`,
  );
}

/** The absolute path of an SQLite database; `:memory:` stands for itself. */
export function sqlitePath(url: string): string {
  if (url === IN_MEMORY) return ":memory:";
  const file = url.slice("file:".length).replace(/\?.*$/, "");
  return path.resolve(file.startsWith("//") ? decodeURIComponent(new URL(url).pathname) : file);
}

/** The URL that names an SQLite file; the inverse of {@link sqlitePath}. */
export function sqliteUrl(file: string): string {
  return `file:${path.resolve(file)}`;
}
