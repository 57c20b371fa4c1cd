import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { sqlitePath } from "../db/database-url";
import { withConnection } from "../db/plain-connection";
import { DATABASE_KINDS, describeOnEachDatabase } from "../db/test-databases";
import { mustImport } from "../log/test-log";
import { backUp } from "./back-up";
import { GZIP_START } from "./gzip-start";
import { NotWritten } from "./new-file";
import type { Progress } from "./progress";
import { describeRefusal, type Refusal } from "./refusal";
import { restore } from "./restore";
import { findFilledTable } from "./target";
import { testPlaces } from "./test-places";

const NOW = new Date("2026-03-01T00:00:00Z");

const places = testPlaces();

/** The tables of a PostgreSQL database with rows; of SQLite, whether there is a file. */
async function whatIsThere(url: string): Promise<unknown> {
  if (!url.startsWith("postgresql")) return existsSync(sqlitePath(url));
  return withConnection(url, ({ read }) => read("SELECT relname FROM pg_class WHERE relname = 'Negotiation'"));
}

describeOnEachDatabase("a backup that cannot be restored", (database, kind) => {
  const sound = places.newFile();
  let lines: string[];
  let empty: string;

  beforeAll(async () => {
    await mustImport(dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })])));
    await backUp({ url: database().url, file: sound, now: NOW });
    lines = gunzipSync(readFileSync(sound)).toString().split("\n");
    empty = await places.newDatabase(kind);
  });

  /** The refusal of a file, which leaves the database as it was. */
  async function refusalOf(file: string, url = empty): Promise<Refusal | null> {
    const before = await whatIsThere(url);
    const restored = await restore({ file, url });
    expect(await whatIsThere(url)).toEqual(before);
    return restored.ok ? null : restored.refusal;
  }

  function written(bytes: Uint8Array): string {
    const file = places.newFile();
    writeFileSync(file, bytes);
    return file;
  }

  /** A backup of other lines, packed as ours are. */
  function packed(text: string): string {
    const bytes = gzipSync(text);
    GZIP_START.copy(bytes);
    return written(bytes);
  }

  test("one byte that flipped, wherever it is", async () => {
    const bytes = readFileSync(sound);
    const middle = Math.floor(bytes.length / 2);
    const everywhere = [
      ...Array(12).keys(),
      middle,
      middle + 1,
      ...Array.from({ length: 9 }, (_, i) => bytes.length - 1 - i),
    ];
    for (const at of everywhere) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      const refusal = await refusalOf(written(flipped));
      expect([at, refusal?.kind]).toEqual([at, at < 3 ? "not-a-backup" : "damaged"]);
    }
  });

  test("one that was cut off, or has something behind its end", async () => {
    const { length } = readFileSync(sound);
    for (const size of [11, Math.floor(length / 2), length - 8, length - 1]) {
      const cut = places.newFile();
      copyFileSync(sound, cut);
      truncateSync(cut, size);
      expect(await refusalOf(cut)).toEqual({ kind: "damaged", what: "it cannot be unpacked to its end" });
    }
    const behind = Buffer.concat([readFileSync(sound), Buffer.from("x")]);
    expect(await refusalOf(written(behind))).toMatchObject({ kind: "damaged" });
    const twice = Buffer.concat([readFileSync(sound), readFileSync(sound)]);
    expect(await refusalOf(written(twice))).toMatchObject({ kind: "damaged" });
  });

  test("one whose lines were changed and packed anew", async () => {
    const row = lines.findIndex((line) => line.includes("Says so."));
    const reworded = lines.map((line, at) => (at === row ? line.replace("Says so.", "Says no.") : line));
    const what = "what it holds of RevisionBody is not what was saved";
    expect(await refusalOf(packed(reworded.join("\n")))).toEqual({ kind: "damaged", what });
    const without = lines.filter((_, at) => at !== row);
    expect(await refusalOf(packed(without.join("\n")))).toEqual({ kind: "damaged", what });
    const redated = lines.map((line, at) => (at === 0 ? line.replace("2026", "2027") : line));
    const whole = "what it holds is not what was saved";
    expect(await refusalOf(packed(redated.join("\n")))).toEqual({ kind: "damaged", what: whole });
    expect(await refusalOf(packed(lines.slice(0, -2).join("\n")))).toEqual({
      ...{ kind: "damaged", what: "its end is missing" },
    });
  });

  test("one of another format, of a version to come, or of a Parley to come", async () => {
    expect(await refusalOf(written(Buffer.from("no backup at all")))).toEqual({ kind: "not-a-backup" });
    expect(await refusalOf(written(Buffer.alloc(0)))).toEqual({ kind: "not-a-backup" });
    expect(await refusalOf(packed("some\nother\nlines\n"))).toEqual({ kind: "not-a-backup" });
    const other = packed(lines.join("\n").replace('"version":1', '"version":2'));
    expect(await refusalOf(other)).toEqual({ kind: "unknown-version", version: 2 });
    expect(describeRefusal("x.gz", { kind: "unknown-version", version: 2 })).toContain("version 2");
    await withConnection(database().url, ({ execute }) =>
      execute(`INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
        VALUES ('x', 'x', '9999_to_come', CURRENT_TIMESTAMP, 1)`),
    );
    const newer = places.newFile();
    await backUp({ url: database().url, file: newer, now: NOW });
    expect(await refusalOf(newer)).toEqual({ kind: "newer", migration: "9999_to_come" });
  });

  test("one that changes after it was checked, of which no row stays", async () => {
    const file = places.newFile();
    copyFileSync(sound, file);
    const changed = packed(lines.join("\n").replace("Says so.", "Says no."));
    const onProgress = ({ step }: Progress) => {
      if (step === "checking") copyFileSync(changed, file);
    };
    const url = await places.newDatabase(kind);
    const refusal = { kind: "damaged", what: "what it holds of RevisionBody is not what was saved" };
    expect(await restore({ file, url, onProgress })).toEqual({ ok: false, refusal });
    if (kind === "sqlite") expect(await whatIsThere(url)).toBe(false);
    else expect(await withConnection(url, ({ read }) => findFilledTable(read))).toBeNull();
  });

  test("into a database that holds something, of which nothing is lost", async () => {
    const before = await withConnection(database().url, ({ read }) => read('SELECT * FROM "Position"'));
    const refusal = await refusalOf(sound, database().url);
    expect(refusal).toMatchObject(
      kind === "sqlite"
        ? { kind: "target-exists", file: sqlitePath(database().url) }
        : { kind: "target-not-empty", table: "Actor" },
    );
    expect(await withConnection(database().url, ({ read }) => read('SELECT * FROM "Position"'))).toEqual(before);
  });
});

describeOnEachDatabase("a backup that cannot be written", (database, kind) => {
  beforeAll(() => mustImport(dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })]))));

  test("overwrites nothing", async () => {
    const file = places.newFile();
    writeFileSync(file, "mine");
    await expect(backUp({ url: database().url, file, now: NOW })).rejects.toThrow(`${file} exists already`);
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("names the folder that is missing or none", async () => {
    const missing = path.join(places.folder, "missing", "a.gz");
    await expect(backUp({ url: database().url, file: missing, now: NOW })).rejects.toThrow("its folder does not exist");
    const none = path.join("/dev/null", "a.gz");
    await expect(backUp({ url: database().url, file: none, now: NOW })).rejects.toThrow(NotWritten);
  });

  test("that is given up, or whose database goes away, leaves nothing behind", async () => {
    const before = readdirSync(places.folder);
    const givingUp = new AbortController();
    const given = { url: database().url, file: places.newFile(), now: NOW, signal: givingUp.signal };
    await expect(backUp({ ...given, onProgress: () => givingUp.abort() })).rejects.toThrow("aborted");
    if (kind === "postgresql") {
      const onProgress = () =>
        withConnection(database().url, ({ execute }) =>
          execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'COPY%'"),
        );
      await expect(backUp({ url: database().url, file: places.newFile(), now: NOW, onProgress })).rejects.toThrow();
    }
    expect(readdirSync(places.folder)).toEqual(before);
  });
});

describe("a database that is not there", () => {
  test.each(DATABASE_KINDS)("is named, on %s", async (kind) => {
    const url = await places.newDatabase(kind);
    const expected = kind === "sqlite" ? "There is no database at" : "holds nothing of Parley's";
    await expect(backUp({ url, file: places.newFile(), now: NOW })).rejects.toThrow(expected);
  });
});
