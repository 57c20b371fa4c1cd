import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { sqliteUrl } from "../../server/db/database-url";
import { otherDatabase } from "../../server/db/engine-adapters";
import { deployMigrations } from "../../server/db/migrations";
import { withConnection } from "../../server/db/plain-connection";
import { startPostgresql } from "../test-pg.mjs";

/**
 * Before all tests: one migrated database of each kind, which the tests copy (server/db/test-databases.ts).
 * PostgreSQL is the server at TEST_DATABASE_URL, or one started here. Gives back what clears both away.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "parley-test-"));
  const postgresql = await serverForTests();
  const sqliteTemplate = path.join(folder, "template.db");
  const postgresqlTemplate = `parley_template_${randomUUID()}`;

  await deployMigrations(sqliteUrl(sqliteTemplate));
  await withConnection(postgresql.url, ({ execute }) => execute(`CREATE DATABASE "${postgresqlTemplate}"`));
  await deployMigrations(otherDatabase(postgresql.url, postgresqlTemplate));
  provide("testTemplates", { folder, sqliteTemplate, postgresqlServer: postgresql.url, postgresqlTemplate });

  return async () => {
    await withConnection(postgresql.url, ({ execute }) => execute(`DROP DATABASE "${postgresqlTemplate}"`));
    await postgresql.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function serverForTests(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  return url ? { url, stop: async () => undefined } : startPostgresql();
}
