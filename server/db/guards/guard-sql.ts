import { createHash } from "node:crypto";
import type { DatabaseKind } from "../database-url";
import type { Check, Guard, Immutable, Refusal } from "./guard";

/** One object that a guard puts into a database: a trigger, or on PostgreSQL also a constraint. */
export interface GuardObject {
  readonly object: "trigger" | "constraint";
  readonly table: string;
  /** Unique in the database; all begin with {@link PREFIX}. */
  readonly name: string;
  /** Statements that make it. */
  readonly sql: string;
  /** Tells this definition from an older one of the same name. */
  readonly fingerprint: string;
}

/** What the names of all guards begin with, and no other object's. */
export const PREFIX = "guard_";

/** The objects that guards need on one kind of database. */
export function guardObjects(guards: readonly Guard[], database: DatabaseKind): GuardObject[] {
  return guards.flatMap((guard) => (database === "sqlite" ? sqliteObjects(guard) : postgresqlObjects(guard)));
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

function make(object: GuardObject["object"], table: string, name: string, sql: string): GuardObject {
  return { object, table, name, sql, fingerprint: createHash("sha256").update(sql).digest("hex") };
}

function sqliteObjects(guard: Guard): GuardObject[] {
  const trigger = (suffix: string, event: string, when: string | null) => {
    const name = `${PREFIX}${guard.table}_${suffix}`;
    const condition = when === null ? "" : `WHEN ${when} `;
    const sql = `CREATE TRIGGER "${name}" BEFORE ${event} ON "${guard.table}" ${condition}BEGIN SELECT RAISE(ABORT, ${quoted(guard.message)}); END`;
    return make("trigger", guard.table, name, sql);
  };
  const events = { insert: "INSERT", update: "UPDATE" };
  switch (guard.kind) {
    case "immutable":
      return [trigger("no_update", "UPDATE", null), trigger("no_delete", "DELETE", null)];
    case "check": {
      const broken = `NOT (${guard.condition((column) => `NEW."${column}"`, "sqlite")})`;
      return Object.entries(events).map(([suffix, event]) => trigger(`${guard.name}_${suffix}`, event, broken));
    }
    case "refusal": {
      const on = guard.on === "update" ? [["update", "UPDATE"]] : Object.entries(events);
      return on.map(([suffix, event]) => trigger(`${guard.name}_${suffix}`, String(event), guard.when));
    }
  }
}

function postgresqlObjects(guard: Guard): GuardObject[] {
  switch (guard.kind) {
    case "immutable":
      return immutableOnPostgresql(guard);
    case "check":
      return [constraint(guard)];
    case "refusal":
      return [refusalOnPostgresql(guard)];
  }
}

function constraint(check: Check): GuardObject {
  const name = `${PREFIX}${check.table}_${check.name}`;
  const condition = check.condition((column) => `"${column}"`, "postgresql");
  return make(
    "constraint",
    check.table,
    name,
    `ALTER TABLE "${check.table}" ADD CONSTRAINT "${name}" CHECK (${condition})`,
  );
}

// Each trigger has a function of its own name, so that both are made, compared and dropped as one.
function raising(table: string, name: string, message: string, events: string): GuardObject {
  return make(
    "trigger",
    table,
    name,
    `CREATE OR REPLACE FUNCTION "${name}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN RAISE EXCEPTION ${quoted(message)}; END $guard$;
CREATE TRIGGER "${name}" ${events} EXECUTE FUNCTION "${name}"()`,
  );
}

function immutableOnPostgresql({ table, message }: Immutable): GuardObject[] {
  return [
    raising(table, `${PREFIX}${table}_no_change`, message, `BEFORE UPDATE OR DELETE ON "${table}" FOR EACH ROW`),
    raising(table, `${PREFIX}${table}_no_truncate`, message, `BEFORE TRUNCATE ON "${table}" FOR EACH STATEMENT`),
  ];
}

// A subquery cannot stand in a PostgreSQL trigger's WHEN: the function asks.
function refusalOnPostgresql({ table, name, message, on, when }: Refusal): GuardObject {
  const full = `${PREFIX}${table}_${name}`;
  return make(
    "trigger",
    table,
    full,
    `CREATE OR REPLACE FUNCTION "${full}"() RETURNS trigger LANGUAGE plpgsql AS $guard$
BEGIN
  IF ${when} THEN RAISE EXCEPTION ${quoted(message)}; END IF;
  RETURN NEW;
END $guard$;
CREATE TRIGGER "${full}" BEFORE ${on === "update" ? "UPDATE" : "INSERT OR UPDATE"} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${full}"()`,
  );
}
