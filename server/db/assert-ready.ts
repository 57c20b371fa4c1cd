import { appliedMigrations } from "./applied-migrations";
import { currentDatabase, type Database } from "./db";
import { guardChanges } from "./guards/present";
import { type MigrationPlace, migrationNames, projectPlace } from "./migration-files";
import { SQLITE_PRAGMAS } from "./sqlite-connection";

const MIGRATE = "Run `npm run migrate -- deploy` (npm start does it by itself).";
const OLDEST_SQLITE = "3.51.3";
const OLDEST_POSTGRESQL = 14;
const NAMES_SHOWN = 5;

/**
 * Makes sure that a database is fit to serve: its settings on every connection, all migrations, all guards.
 * Throws an error that says everything that is wrong and what to do. Called once, before the first request.
 */
export async function assertReady(
  database: Database = currentDatabase(),
  place: MigrationPlace = projectPlace(),
): Promise<void> {
  const settings = database.kind === "sqlite" ? await sqliteProblems(database) : await postgresqlProblems(database);
  const problems = [...settings, ...(await migrationProblems(database, place)), ...(await guardProblems(database))];
  if (problems.length > 0) throw new Error(`The database is not ready:\n- ${problems.join("\n- ")}`);
}

/** Ends the process, with the reason on its standard error, unless the database is ready: nothing is served from it then. */
export async function exitUnlessReady(): Promise<void> {
  try {
    await assertReady();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

// As a query, because a pragma alone would always go to the writing connection.
const PRAGMAS = `SELECT (SELECT "journal_mode" FROM pragma_journal_mode) AS "journal_mode",
  (SELECT "synchronous" FROM pragma_synchronous) AS "synchronous",
  (SELECT "foreign_keys" FROM pragma_foreign_keys) AS "foreign_keys",
  (SELECT "recursive_triggers" FROM pragma_recursive_triggers) AS "recursive_triggers",
  (SELECT "timeout" FROM pragma_busy_timeout) AS "busy_timeout",
  sqlite_version() AS "version"`;

type Row = Record<string, unknown>;

async function sqliteProblems({ db, readRaw }: Database): Promise<string[]> {
  const connections: [string, readonly Row[]][] = [
    ["reading", await db.$queryRawUnsafe<Row[]>(PRAGMAS)],
    // What does not begin with SELECT goes to the writing connection (sqlite-adapter.ts).
    ["writing", await db.$queryRawUnsafe<Row[]>(`WITH "pragmas" AS (${PRAGMAS}) SELECT * FROM "pragmas"`)],
    ["raw", await readRaw(PRAGMAS)],
  ];
  const wrong = connections.flatMap(([name, rows]) =>
    Object.entries(SQLITE_PRAGMAS)
      .filter(([pragma, value]) => String(rows[0]?.[pragma]) !== String(value))
      .map(([pragma, value]) => `the ${name} connection has ${pragma} = ${rows[0]?.[pragma]}, not ${value}`),
  );
  const version = String(connections[0]?.[1][0]?.version);
  if (isOlder(version, OLDEST_SQLITE)) {
    wrong.push(`SQLite is ${version}: ${OLDEST_SQLITE} or newer is needed. Run \`npm ci\`.`);
  }
  return wrong;
}

async function postgresqlProblems({ readRaw }: Database): Promise<string[]> {
  const [row] = await readRaw(
    `SELECT current_setting('server_version_num')::int / 10000 AS "version", current_setting('server_encoding') AS "encoding"`,
  );
  const wrong: string[] = [];
  if (Number(row?.version) < OLDEST_POSTGRESQL) {
    wrong.push(`PostgreSQL is ${row?.version}: ${OLDEST_POSTGRESQL} or newer is needed.`);
  }
  if (row?.encoding !== "UTF8") {
    wrong.push(`the database's encoding is ${row?.encoding}: make it anew with ENCODING 'UTF8'.`);
  }
  return wrong;
}

async function migrationProblems({ kind, readRaw }: Database, place: MigrationPlace): Promise<string[]> {
  const applied = await appliedMigrations(kind, readRaw);
  const known = migrationNames(place, kind);
  const missing = known.filter((name) => !applied.has(name));
  const newer = [...applied].filter((name) => !known.includes(name));
  const problems: string[] = [];
  if (missing.length > 0) problems.push(`migrations are missing: ${missing.join(", ")}. ${MIGRATE}`);
  if (newer.length > 0) {
    problems.push(
      `a newer version of Parley has changed it (${newer.join(", ")}). Start that version, or restore a backup.`,
    );
  }
  return problems;
}

async function guardProblems({ kind, readRaw }: Database): Promise<string[]> {
  const { drop, make } = await guardChanges(kind, readRaw);
  const names = [...new Set([...drop, ...make].map((guard) => guard.name))];
  if (names.length === 0) return [];
  const shown = names.slice(0, NAMES_SHOWN).join(", ");
  const rest = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : "";
  return [`guards are missing or not as they should be: ${shown}${rest}. ${MIGRATE}`];
}

/** Whether a dotted version comes before another. */
function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number));
  for (const [index, part] of (b ?? []).entries()) {
    const own = a?.[index] ?? 0;
    if (own !== part) return own < part;
  }
  return false;
}
