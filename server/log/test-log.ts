import type { Dossier } from "@/domain/dossier/dossier";
import type { Database } from "../db/database";
import type { DatabaseKind } from "../db/database-url";
import { chooseDatabase } from "../db/db";
import { removeGuards } from "../db/guards/apply";
import { withConnection } from "../db/plain-connection";
import { freshDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";

/** A database with a log of its own, and a way past its guards. */
export interface TestLog {
  readonly database: Database;
  /** Runs SQL as somebody would who can reach the database: guards lifted, all statements or none. */
  tamper(...statements: readonly string[]): Promise<void>;
}

/** Runs `f` on a fresh database that holds one dossier, imported, as the process's own. */
export async function withLog(kind: DatabaseKind, dossier: Dossier, f: (log: TestLog) => Promise<void>): Promise<void> {
  const { database, remove } = await freshDatabase(kind);
  const before = chooseDatabase(database);
  try {
    await mustImport(dossier);
    await f({
      database,
      tamper: async (...statements) => {
        await removeGuards(database.url);
        await withConnection(database.url, ({ run }) => run(statements));
      },
    });
  } finally {
    chooseDatabase(before);
    await remove();
  }
}

/** Imports a dossier into the process's database. */
export async function mustImport(dossier: Dossier): Promise<void> {
  const result = await importDossier({ dossier, now: new Date("2026-01-01T00:00:00Z") });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}
