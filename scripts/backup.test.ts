import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fromFile } from "@/domain/dossier/from-file";
import { generatedDossier } from "@/seeds/factories";
import { db } from "@/server/db/db";
import { describeOnEachDatabase } from "@/server/db/test-databases";
import { mustImport } from "@/server/log/test-log";

const folder = mkdtempSync(path.join(os.tmpdir(), "parley-backup-command-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a command of the shell; "$@" in it is the script with its arguments. */
function start(shell: string, url: string, script: string, args: readonly string[]) {
  const command = [process.execPath, "--import", "tsx", `scripts/${script}.ts`, ...args];
  return spawn("sh", ["-c", shell, "sh", ...command], { env: { ...process.env, DATABASE_URL: url } });
}

async function ended(child: ReturnType<typeof start>) {
  let [out, err] = ["", ""];
  child.stdout.on("data", (data) => {
    out += data;
  });
  child.stderr.on("data", (data) => {
    err += data;
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}

const run = (url: string, script: string, ...args: string[]) => ended(start('exec "$@"', url, script, args));

describeOnEachDatabase("the commands for backups", (database, kind) => {
  const file = path.join(folder, `${kind}.gz`);
  const restored = `file:${path.join(folder, `${kind}.db`)}`;

  beforeAll(() =>
    mustImport(fromFile(generatedDossier({ parties: 20, issues: 20, charactersPerCell: 1_000, seed: 3 }))),
  );

  test("save, and restore with the same head, saying so in the end", async () => {
    const { hash } = await db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    const saved = await run(database().url, "backup", "--to", file);
    expect(saved).toMatchObject({ code: 0, err: expect.stringMatching(/^saving Position: ([\d,]+) of \1$/m) });
    expect(saved.out).toMatch(
      /^\S+: [\d,.]+ (kB|MB), [\d,]+ rows of \d+ tables, the log's [\d,]+ entries, head \w{64}\n$/,
    );
    expect(saved.out).toContain(`head ${hash}`);
    const again = await run(restored, "restore", file);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining(`head ${hash}\n`) });
  });

  test("say what they refuse", async () => {
    const second = { code: 1, out: "", err: expect.stringContaining("is left as it is") };
    expect(await run(database().url, "backup", "--to", file)).toMatchObject(second);
    const damaged = path.join(folder, `${kind}-damaged.gz`);
    writeFileSync(damaged, readFileSync(file).subarray(0, -1));
    const refused = await run(`file:${path.join(folder, "never.db")}`, "restore", damaged);
    expect(refused).toMatchObject({ code: 1, out: "", err: expect.stringContaining("is damaged: it cannot be") });
    expect(refused.err).toContain("Nothing was restored.");
    expect(await run(database().url, "restore", file)).toMatchObject({ code: 1, out: "" });
  });

  test("leave nothing behind where there is no room, and nothing that looks whole when they are killed", async () => {
    const before = readdirSync(folder);
    const other = path.join(folder, `${kind}-other.gz`);
    // Files may have 32 kB: as on a full disk, a write fails midway.
    const full = await ended(start('ulimit -f 64; exec "$@"', database().url, "backup", ["--to", other]));
    expect(full).toMatchObject({ code: 1, out: "", err: expect.stringContaining(`${other} was not written: `) });
    expect(readdirSync(folder)).toEqual(before);
    const child = start('exec "$@"', database().url, "backup", ["--to", other]);
    await once(child.stderr, "data");
    child.kill("SIGKILL");
    await once(child, "close");
    expect(existsSync(other)).toBe(false);
  });
});

test("without what they need, the commands for backups say what that is", async () => {
  const usage = { code: 2, out: "", err: expect.stringContaining("npm run") };
  expect(await run("file:never", "backup", "--into", "x.gz")).toMatchObject(usage);
  expect(await run("file:never", "restore")).toMatchObject(usage);
});
