import type { DatabaseKind } from "../database-url";

/** Names a column of the row that is being written, in the SQL of the database at hand. */
export type ColumnName = (column: string) => string;

/** A condition that every row of a table meets. Like a CHECK, it also holds where it comes out as NULL. */
export interface Check {
  readonly kind: "check";
  readonly table: string;
  /** Completes the guard's name; unique within the table. */
  readonly name: string;
  /** What was wrong, for people. */
  readonly message: string;
  readonly condition: (column: ColumnName, database: DatabaseKind) => string;
}

/** A table whose rows may be added, and never changed or removed. */
export interface Immutable {
  readonly kind: "immutable";
  readonly table: string;
  readonly message: string;
}

/** A change that is refused, told from the row before and after or from other tables. */
export interface Refusal {
  readonly kind: "refusal";
  readonly table: string;
  readonly name: string;
  readonly message: string;
  readonly on: "insert or update" | "update";
  /** True for a row that must not be written; NEW and OLD are the row after and before. The same SQL serves both databases. */
  readonly when: string;
}

export type Guard = Check | Immutable | Refusal;
