import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { fromFile } from "@/domain/dossier/from-file";
import { printDossier } from "@/domain/dossier/print-dossier";
import { aDossier, aPosition, aSource, generatedDossier } from "@/seeds/factories";
import { db } from "@/server/db/db";
import { describeOnEachDatabase } from "@/server/db/test-databases";

const folder = mkdtempSync(path.join(os.tmpdir(), "parley-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

function start(script: string, url: string, args: readonly string[]) {
  return spawn(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], {
    env: { ...process.env, DATABASE_URL: url },
  });
}

/** Runs a script to its end. */
async function run(script: string, url: string, ...args: string[]) {
  const child = start(script, url, args);
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

describeOnEachDatabase("the import command", (database) => {
  test("reports what it added, and at the second time that nothing changed", async () => {
    const text = printDossier(fromFile(aDossier({ sources: [aSource("tass")] })), "yaml");
    const good = file("good.yaml", text);
    const first = await run("import", database().url, good);
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining("1 of 1 positions") });
    expect(first.out).toContain("positions: 1 added, 0 revised, 0 unchanged\n  version of talks: none → 1");
    const second = await run("import", database().url, good);
    expect(second).toMatchObject({ code: 0, out: expect.stringContaining("nothing changed: no version moved") });
    const exported = await run("export", database().url, "talks");
    expect(exported).toMatchObject({ code: 0, out: text });
  });

  test("refuses all files for one bad one, with every problem", async () => {
    const negotiation = { slug: "other", title: "Other", summary: "Others." };
    const good = file("other.yaml", printDossier(fromFile(aDossier({ negotiation })), "yaml"));
    const bad = file(
      "bad.json",
      JSON.stringify(aDossier({ positions: [aPosition({ party: "rusia", statedOn: "May" })] })),
    );
    const { code, out, err } = await run("import", database().url, good, bad);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/bad\.json:1:\d+ positions\[0\]\.party: "rusia" is not among .* did you mean "russia"\?\n/);
    expect(err).toMatch(/bad\.json:1:\d+ positions\[0\]\.statedOn: "May" is not a date/);
    expect(err).toContain("Nothing was written.");
    expect(await db.negotiation.count({ where: { slug: "other" } })).toBe(0);
  });

  test("gives what the database refuses its place in the file", async () => {
    const dossier = aDossier({
      positions: [{ ...aPosition(), id: "russia.ceasefire-first.2025-06-02", issue: "neutrality" }],
    });
    const { code, err } = await run(
      "import",
      database().url,
      file("moved.yaml", printDossier(fromFile(dossier), "yaml")),
    );
    expect(code).toBe(1);
    expect(err).toMatch(
      /moved\.yaml:23:10 positions\[0\]\.id: ".*" is known as a position of russia on ceasefire-first/,
    );
  });

  test("killed midway leaves nothing", async () => {
    const negotiation = { slug: "killed", title: "Killed", summary: "Never there." };
    const generated = generatedDossier({ parties: 50, issues: 50, charactersPerCell: 60, seed: 9 });
    const large = file("large.json", JSON.stringify({ ...generated, negotiation }));
    const sources = await db.source.count();
    const child = start("import", database().url, [large]);
    // The first progress tells that a thousand positions are written, and more are not.
    await once(child.stderr, "data");
    const exit = once(child, "exit");
    child.kill("SIGKILL");
    expect(await exit).toEqual([null, "SIGKILL"]);
    expect(await db.negotiation.count({ where: { slug: "killed" } })).toBe(0);
    expect(await db.source.count()).toBe(sources);
    const after = file("after.yaml", printDossier(fromFile(aDossier({ negotiation })), "yaml"));
    expect(await run("import", database().url, after)).toMatchObject({ code: 0 });
  }, 60_000);
});

describeOnEachDatabase("the seed command", (database) => {
  test("fills an empty database, and leaves a filled one alone", async () => {
    const first = await run("seed", database().url);
    expect(first).toMatchObject({ code: 0 });
    expect(first.out).toBe(
      "seeds/russia-ukraine.yaml: 173 positions of 13 parties on 20 issues\nseeds/cop29-finance.yaml: 64 positions of 14 parties on 10 issues\n",
    );
    const second = await run("seed", database().url);
    expect(second).toMatchObject({ code: 0, out: "The database holds 2 negotiations: nothing to seed.\n" });
  });
});
