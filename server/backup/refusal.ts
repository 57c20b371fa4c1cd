import { FORMAT_VERSION } from "./backup-format";

/** Why a backup is not restored. Nothing was written then. */
export type Refusal =
  | { kind: "not-a-backup" }
  | { kind: "unknown-version"; version: number }
  | { kind: "damaged"; what: string }
  | { kind: "newer"; migration: string }
  | { kind: "target-exists"; file: string }
  | { kind: "target-not-empty"; table: string }
  | { kind: "target-migrated-further"; migration: string };

/** A refusal in English, for those who run the server. */
export function describeRefusal(file: string, refusal: Refusal): string {
  switch (refusal.kind) {
    case "not-a-backup":
      return `${file} is no backup of Parley's.`;
    case "unknown-version":
      return `${file} is a backup in version ${refusal.version} of the format; this Parley reads version ${FORMAT_VERSION}. Restore it with the Parley that made it, or with a newer one.`;
    case "damaged":
      return `${file} is damaged: ${refusal.what}. Take another backup.`;
    case "newer":
      return `${file} comes from a newer Parley (migration ${refusal.migration}): restore it with that version or a later one.`;
    case "target-exists":
      return `${refusal.file} is there already: a restore makes the database itself, and overwrites none. Stop Parley, and move that file and those that begin with its name away.`;
    case "target-not-empty":
      return `The database is not empty: ${refusal.table} has rows. A restore fills an empty database only; make one, and name it with --to.`;
    case "target-migrated-further":
      return `The database has had migrations that the backup has not (${refusal.migration}): restore into a new database without tables.`;
  }
}
