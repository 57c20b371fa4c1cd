import type { DatabaseKind } from "../database-url";
import { withConnection } from "../plain-connection";
import type { GuardObject } from "./guard-sql";
import { guardChanges, type PresentGuard, presentGuards } from "./present";

/** Puts every guard in place, in one transaction; does nothing where all are. Throws when rows already there break one. */
export async function applyGuards(url: string): Promise<void> {
  await withConnection(url, async ({ kind, read, run }) => {
    const { drop, make } = await guardChanges(kind, read);
    const statements = [...drop.map((guard) => dropSql(kind, guard)), ...make.map((guard) => makeSql(kind, guard))];
    if (statements.length > 0) await run(statements);
  });
}

/** Takes every guard away, as migrations need: SQLite cannot rebuild a table that another table's trigger names. */
export async function removeGuards(url: string): Promise<void> {
  await withConnection(url, async ({ kind, read, run }) => {
    const present = await presentGuards(kind, read);
    if (present.length > 0) await run(present.map((guard) => dropSql(kind, guard)));
  });
}

function dropSql(kind: DatabaseKind, { object, table, name }: PresentGuard): string {
  if (kind === "sqlite") return `DROP TRIGGER IF EXISTS "${name}"`;
  if (object === "constraint") return `ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "${name}"`;
  return `DROP TRIGGER IF EXISTS "${name}" ON "${table}"; DROP FUNCTION IF EXISTS "${name}"()`;
}

// Dropped first: one that is disabled or not validated counts as absent, and still holds the name.
function makeSql(kind: DatabaseKind, guard: GuardObject): string {
  const statements = [dropSql(kind, guard), guard.sql];
  if (kind === "postgresql") {
    statements.push(
      `COMMENT ON ${guard.object.toUpperCase()} "${guard.name}" ON "${guard.table}" IS '${guard.fingerprint}'`,
    );
  }
  return statements.join(";\n");
}
