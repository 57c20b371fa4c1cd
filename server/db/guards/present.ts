import { createHash } from "node:crypto";
import type { DatabaseKind } from "../database-url";
import { type GuardObject, guardObjects, PREFIX } from "./guard-sql";
import { GUARDS } from "./guards";

/** Runs SQL that reads. */
export type Read = (sql: string) => Promise<readonly Record<string, unknown>[]>;

/** A guard's object as it stands in a database. */
export type PresentGuard = Pick<GuardObject, "object" | "table" | "name" | "fingerprint">;

const SQLITE = `SELECT "name", "tbl_name" AS "table", "sql" FROM sqlite_master
  WHERE "type" = 'trigger' AND substr("name", 1, ${PREFIX.length}) = '${PREFIX}'`;

// The fingerprint stands in the comment: PostgreSQL rewrites definitions, so their text tells nothing.
const POSTGRESQL = `SELECT t.tgname AS "name", c.relname AS "table", 'trigger' AS "object", obj_description(t.oid, 'pg_trigger') AS "fingerprint"
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND starts_with(t.tgname, '${PREFIX}') AND t.tgenabled <> 'D'
UNION ALL
SELECT k.conname, c.relname, 'constraint', obj_description(k.oid, 'pg_constraint')
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  WHERE c.relnamespace = current_schema()::regnamespace AND starts_with(k.conname, '${PREFIX}') AND k.convalidated`;

/** The guards that stand in a database and work: disabled ones are left out. */
export async function presentGuards(kind: DatabaseKind, read: Read): Promise<PresentGuard[]> {
  const rows = await read(kind === "sqlite" ? SQLITE : POSTGRESQL);
  return rows.map((row) => ({
    object: row.object === "constraint" ? "constraint" : "trigger",
    table: String(row.table),
    name: String(row.name),
    fingerprint:
      kind === "sqlite" ? createHash("sha256").update(String(row.sql)).digest("hex") : String(row.fingerprint),
  }));
}

/** What it takes to bring a database's guards in order: those to drop, and those to make. Both empty: all is in place. */
export async function guardChanges(
  kind: DatabaseKind,
  read: Read,
): Promise<{ drop: readonly PresentGuard[]; make: readonly GuardObject[] }> {
  const wanted = guardObjects(GUARDS, kind);
  const present = await presentGuards(kind, read);
  const key = (guard: PresentGuard) => [guard.object, guard.table, guard.name, guard.fingerprint].join(" ");
  const wantedKeys = new Set(wanted.map(key));
  const presentKeys = new Set(present.map(key));
  return {
    drop: present.filter((guard) => !wantedKeys.has(key(guard))),
    make: wanted.filter((guard) => !presentKeys.has(key(guard))),
  };
}
