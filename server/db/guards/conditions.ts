import type { Check } from "./guard";

// The kinds of check that the tables share.

/** The column holds one of the words, or nothing. */
export function oneOf(table: string, column: string, words: readonly string[]): Check {
  const list = words.map((word) => `'${word}'`).join(", ");
  return {
    kind: "check",
    table,
    name: `${column}_known`,
    message: `${table}.${column} must be one of: ${words.join(", ")}`,
    condition: (name) => `${name(column)} IN (${list})`,
  };
}

/** The column holds more than white space, or nothing. */
export function notBlank(table: string, column: string): Check {
  return {
    kind: "check",
    table,
    name: `${column}_not_blank`,
    message: `${table}.${column} must not be blank`,
    condition: (name) => `trim(${name(column)}) <> ''`,
  };
}

/** The column holds lower-case letters, digits and single hyphens between them: what an address can show. */
export function slugShaped(table: string, column: string): Check {
  return {
    kind: "check",
    table,
    name: `${column}_shape`,
    message: `${table}.${column} must be lower-case letters, digits and hyphens`,
    condition: (name, database) => {
      const value = name(column);
      if (database === "postgresql") return `${value} ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`;
      return `${value} <> '' AND ${value} NOT GLOB '*[^a-z0-9-]*' AND ${value} NOT GLOB '-*' AND ${value} NOT GLOB '*-' AND ${value} NOT GLOB '*--*'`;
    },
  };
}

/** The derived days of an EDTF date: both or neither, each `YYYY-MM-DD`, in order. `date` is the column of the date itself. */
export function derivedDays(table: string, date: string): Check {
  return {
    kind: "check",
    table,
    name: `${date}_days`,
    message: `${table}: firstDay and lastDay must be days (YYYY-MM-DD), in order, exactly when ${date} is set`,
    condition: (name, database) => {
      const [first, last] = [name("firstDay"), name("lastDay")];
      const isDay = (value: string) =>
        database === "postgresql"
          ? `${value} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`
          : `${value} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`;
      const dated = `${name(date)} IS NOT NULL`;
      const complete = `${first} IS NOT NULL AND ${last} IS NOT NULL AND ${isDay(first)} AND ${isDay(last)} AND ${first} <= ${last}`;
      return `CASE WHEN ${dated} THEN ${complete} ELSE ${first} IS NULL AND ${last} IS NULL END`;
    },
  };
}

/** The column is at least 1. */
export function positive(table: string, column: string): Check {
  return {
    kind: "check",
    table,
    name: `${column}_positive`,
    message: `${table}.${column} must be 1 or more`,
    condition: (name) => `${name(column)} >= 1`,
  };
}

/** Both columns are set, or neither is. */
export function together(table: string, one: string, other: string): Check {
  return {
    kind: "check",
    table,
    name: `${one}_with_${other}`,
    message: `${table}: ${one} and ${other} must be set together`,
    condition: (name) => `(${name(one)} IS NULL) = (${name(other)} IS NULL)`,
  };
}

/** The column is a SHA-256 in lower-case hexadecimal. */
export function sha256(table: string, column: string): Check {
  return {
    kind: "check",
    table,
    name: `${column}_shape`,
    message: `${table}.${column} must be a SHA-256 in hexadecimal`,
    condition: (name, database) => {
      const value = name(column);
      if (database === "postgresql") return `${value} ~ '^[0-9a-f]{64}$'`;
      return `length(${value}) = 64 AND ${value} NOT GLOB '*[^0-9a-f]*'`;
    },
  };
}

/** The column is a SHA-256, and is there: older databases have entries without, so that it may be absent by its type. */
export function chained(table: string, column: string): Check {
  const { condition } = sha256(table, column);
  return {
    kind: "check",
    table,
    name: `${column}_chained`,
    message: `${table}.${column} must be a SHA-256 in hexadecimal: entries are written by appendLog`,
    condition: (name, database) => `${name(column)} IS NOT NULL AND ${condition(name, database)}`,
  };
}
