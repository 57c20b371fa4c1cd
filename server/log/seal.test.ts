import { randomUUID } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, inject, test } from "vitest";
import type { DossierPosition } from "@/domain/dossier/dossier";
import { type DatabaseKind, sqliteUrl } from "../db/database-url";
import { otherDatabase } from "../db/engine-adapters";
import { type MigrationPlace, projectPlace } from "../db/migration-files";
import { deployMigrations } from "../db/migrations";
import { openDatabase } from "../db/open-database";
import { withConnection } from "../db/plain-connection";
import { DATABASE_KINDS } from "../db/test-databases";
import { contentHash } from "../dossier/content-hash";
import { verifyLog } from "./verify";

const POSITION: DossierPosition = {
  id: "party.issue.2025-06-02",
  party: "party",
  issue: "issue",
  answer: { kind: "stance", stance: "supports" },
  redLine: false,
  termsChanged: false,
  statedOn: { edtf: "2025-06-02", firstDay: "2025-06-02", lastDay: "2025-06-02" },
  summary: "It supports it",
  conditions: null,
  attribution: "on-record",
  speaker: null,
  citations: [],
};

const AT = "'2025-06-02T10:00:00.000Z'";
const DAYS = "'2025-06-02', '2025-06-02', '2025-06-02'";

/** A position as the first version of Parley recorded it, and a log with a gap. */
const OLD_RECORDS = [
  `INSERT INTO "Negotiation" ("id", "slug", "title", "summary", "changedAt") VALUES (1, 'talks', 'Talks', 'Some', ${AT})`,
  `INSERT INTO "Party" ("id", "slug", "name", "kind") VALUES (1, 'party', 'Party', 'state')`,
  `INSERT INTO "Participation" ("id", "negotiationId", "partyId", "role", "shortName", "abbreviation", "columnOrder")
   VALUES (1, 1, 1, 'principal', 'Party', 'P', 1)`,
  `INSERT INTO "Issue" ("id", "negotiationId", "slug", "title", "proposition", "category", "rowOrder")
   VALUES (1, 1, 'issue', 'Issue', 'It shall be so', 'Category', 1)`,
  `INSERT INTO "Position" ("id", "negotiationId", "key", "participationId", "issueId", "state")
   VALUES (1, 1, '${POSITION.id}', 1, 1, 'submitted')`,
  `INSERT INTO "Actor" ("id", "kind", "label") VALUES (1, 'import', 'dossier import')`,
  `INSERT INTO "Revision" ("id", "positionId", "number", "kind", "stance", "statedOn", "firstDay", "lastDay", "attribution", "contentHash", "actorId", "recordedAt")
   VALUES (1, 1, 1, 'original', 'supports', ${DAYS}, 'on-record', '${contentHash(POSITION)}', 1, ${AT})`,
  `INSERT INTO "RevisionBody" ("revisionId", "summary") VALUES (1, '${POSITION.summary}')`,
  `UPDATE "Position" SET "state" = 'published', "publishedRevisionId" = 1`,
  `INSERT INTO "LogEntry" ("id", "action", "negotiationId", "positionId", "revisionId", "actorId", "at")
   VALUES (1, 'published', 1, 1, 1, 1, ${AT})`,
  `INSERT INTO "LogEntry" ("id", "action", "negotiationId", "actorId", "at") VALUES (5, 'imported', 1, 1, ${AT})`,
];

/** The migrations as they were at first. */
function oldPlace(): MigrationPlace {
  const place = projectPlace();
  const migrations = mkdtempSync(path.join(inject("testTemplates").folder, "old-"));
  for (const kind of DATABASE_KINDS) {
    cpSync(path.join(place.migrations, kind, "0001_first"), path.join(migrations, kind, "0001_first"), {
      recursive: true,
    });
    cpSync(
      path.join(place.migrations, kind, "migration_lock.toml"),
      path.join(migrations, kind, "migration_lock.toml"),
    );
  }
  return { ...place, migrations };
}

async function emptyDatabase(kind: DatabaseKind): Promise<{ url: string; remove(): Promise<void> }> {
  const { folder, postgresqlServer } = inject("testTemplates");
  const name = `parley_test_${randomUUID()}`;
  const file = path.join(folder, `${name}.db`);
  if (kind === "sqlite") return { url: sqliteUrl(file), remove: async () => rmSync(file) };
  await withConnection(postgresqlServer, ({ execute }) => execute(`CREATE DATABASE "${name}"`));
  return {
    url: otherDatabase(postgresqlServer, name),
    remove: () => withConnection(postgresqlServer, ({ execute }) => execute(`DROP DATABASE "${name}" WITH (FORCE)`)),
  };
}

describe.each(DATABASE_KINDS)("a log from before there was a chain, on %s", (kind) => {
  test("is chained by the migration, in its order, and verifies from then on", async () => {
    const { url, remove } = await emptyDatabase(kind);
    // Today's guards do not fit yesterday's tables: only the migration goes through.
    await expect(deployMigrations(url, oldPlace())).rejects.toThrow();
    await withConnection(url, ({ run }) => run(OLD_RECORDS));

    await deployMigrations(url);
    const { db, close } = await openDatabase(url);
    const log = await db.logEntry.findMany({ orderBy: { id: "asc" } });
    expect(log.map(({ id, contentHash }) => [id, contentHash])).toEqual([
      [1, contentHash(POSITION)],
      [5, null],
    ]);
    expect(await verifyLog(db)).toEqual({ ok: true, entries: 2, head: log[1]?.hash, removed: 0 });
    await expect(db.logEntry.delete({ where: { id: 1 } })).rejects.toThrow("LogEntry is immutable");

    expect(await deployMigrations(url)).toEqual([]);
    expect(await db.logEntry.findMany({ orderBy: { id: "asc" } })).toEqual(log);
    await close();
    await remove();
  });
});
