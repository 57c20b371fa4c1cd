import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Dossier } from "@/domain/dossier/dossier";
import { fromFile } from "@/domain/dossier/from-file";
import { DOSSIER_FORMATS, printDossier } from "@/domain/dossier/print-dossier";
import { readDossier } from "@/domain/dossier/read-dossier";
import type { ImportReport } from "@/domain/dossier/report";
import type { DossierFile } from "@/domain/dossier/schema";
import { aDossier, anIssue, aParty, aPosition, aSource, generatedDossier } from "@/seeds/factories";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { readSiteVersion, readVersion } from "../db/versions";
import { importDossier } from "./commands";
import { getDossier } from "./queries";

const now = new Date("2026-01-01T00:00:00Z");

const negotiation = (slug: string) => ({ slug, title: "Talks", summary: "Some talks." });

/** A dossier of its own for a test: other tests see neither its negotiation nor its sources. */
function ownDossier(slug: string, rest: Partial<DossierFile> = {}): DossierFile {
  const sources = [aSource(`${slug}-tass`), aSource(`${slug}-reuters`)];
  return aDossier({ negotiation: negotiation(slug), sources, positions: [ownPosition(slug)], ...rest });
}

const ownPosition = (slug: string, rest = {}) =>
  aPosition({ citations: [{ source: `${slug}-tass`, quote: "we support it" }], ...rest });

async function mustImport(file: DossierFile, rest = {}): Promise<ImportReport> {
  const result = await importDossier({ dossier: fromFile(file), now, ...rest });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.report;
}

async function refusalsOf(file: DossierFile): Promise<string[]> {
  const result = await importDossier({ dossier: fromFile(file), now });
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

function read(text: string): Dossier {
  const result = readDossier(new TextEncoder().encode(text));
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)));
  return result.dossier;
}

const KEY = "russia.ceasefire-first.2025-06-02";

describeOnEachDatabase("importing a dossier", () => {
  test("adds everything, published and logged", async () => {
    const report = await mustImport(ownDossier("first"));
    expect(report).toMatchObject({ heading: "added", versions: [{ negotiation: "first", before: null, after: 1 }] });
    expect(report.entries.positions).toEqual({ added: [KEY], revised: [], unchanged: 0, notInFile: [] });
    const position = await db.position.findFirstOrThrow({
      where: { negotiation: { slug: "first" } },
      include: { publishedRevision: { include: { actor: true, body: true, citations: true } }, log: true },
    });
    expect(position).toMatchObject({
      key: KEY,
      state: "published",
      publishedRevision: { number: 1, kind: "original", actor: { kind: "import", label: "dossier import" } },
      log: [{ action: "published", reason: null }],
    });
    const log = await db.logEntry.findMany({ where: { negotiation: { slug: "first" }, positionId: null } });
    expect(log).toMatchObject([{ action: "imported", reason: "1 positions added, 0 revised" }]);
  });

  test("twice changes nothing: no version, no log entry", async () => {
    await mustImport(ownDossier("twice"));
    const before = [await readSiteVersion(), await db.logEntry.count(), await db.revision.count()];
    const report = await mustImport(ownDossier("twice"));
    expect(report).toMatchObject({ heading: "unchanged", versions: [] });
    expect([await readSiteVersion(), await db.logEntry.count(), await db.revision.count()]).toEqual(before);
    expect(await readVersion("twice")).toBe(1);
  });

  test("with another summary adds a revision, with its reason", async () => {
    await mustImport(ownDossier("changed"));
    const file = ownDossier("changed", { positions: [ownPosition("changed", { summary: "Says it otherwise." })] });
    const report = await mustImport(file, { reason: "A slip of the pen" });
    expect(report.entries.positions.revised).toEqual([KEY]);
    expect(report.versions).toEqual([{ negotiation: "changed", before: 1, after: 2 }]);
    const revisions = await db.revision.findMany({
      where: { position: { negotiation: { slug: "changed" } } },
      include: { body: true, publishedOf: true, log: true },
      orderBy: { number: "asc" },
    });
    expect(revisions).toMatchObject([
      { number: 1, kind: "original", body: { summary: "Says that it supports it." }, publishedOf: null },
      { number: 2, kind: "correction", body: { summary: "Says it otherwise." }, publishedOf: { key: KEY } },
    ]);
    expect(revisions[1]?.log).toMatchObject([{ action: "published", reason: "A slip of the pen" }]);
  });

  test("in another order of rows changes nothing, and records nothing in another order", async () => {
    const positions = ["2025-06-03", "2025-06-01", "2025-06-02"].map((statedOn) => ownPosition("order", { statedOn }));
    await mustImport(ownDossier("order", { positions }));
    const report = await mustImport(ownDossier("order", { positions: positions.toReversed() }));
    expect(report.versions).toEqual([]);
    const rows = await db.position.findMany({ where: { negotiation: { slug: "order" } }, orderBy: { id: "asc" } });
    expect(rows.map(({ key }) => key.slice(-2))).toEqual(["01", "02", "03"]);
  });

  test("leaves what the file leaves out, and says so", async () => {
    await mustImport(ownDossier("partial"));
    const report = await mustImport(
      ownDossier("partial", {
        rounds: [],
        parties: [aParty("ukraine", { code: "UA" })],
        issues: [anIssue("neutrality", { category: "Security" })],
        sources: [aSource("partial-reuters")],
        positions: [],
      }),
    );
    expect(report.entries.rounds.notInFile).toEqual(["first"]);
    expect(report.entries.parties.notInFile).toEqual(["russia"]);
    expect(report.entries.issues.notInFile).toEqual(["ceasefire-first"]);
    expect(report.entries.sources.notInFile).toEqual(["partial-tass"]);
    expect(report.entries.positions.notInFile).toEqual([KEY]);
    const dossier = await getDossier("partial");
    expect(dossier.parties.map(({ party }) => party)).toEqual(["ukraine", "russia"]);
    expect(dossier.positions).toHaveLength(1);
  });

  test("as a dry run says what would happen and writes nothing", async () => {
    const report = await mustImport(ownDossier("dry"), { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, versions: [{ negotiation: "dry", before: null, after: 1 }] });
    expect(await readVersion("dry")).toBeNull();
    expect(await db.source.count({ where: { key: "dry-tass" } })).toBe(0);
  });

  test("that fails midway leaves nothing", async () => {
    const stop = () => {
      throw new Error("stopped");
    };
    await expect(mustImport(ownDossier("failing"), { onProgress: stop })).rejects.toThrow("stopped");
    expect(await readVersion("failing")).toBeNull();
    expect(await db.source.count({ where: { key: "failing-tass" } })).toBe(0);
  });

  test("lets two parties swap their abbreviations, and changes memberships", async () => {
    const parties = (one: string, other: string, memberOf: string[]) => [
      aParty("russia", { code: "RU", abbreviation: one, memberOf }),
      aParty("ukraine", { code: "UA", abbreviation: other }),
    ];
    await mustImport(ownDossier("swap", { parties: parties("A", "B", ["ukraine"]) }));
    await mustImport(ownDossier("swap", { parties: parties("B", "A", []) }));
    const dossier = await getDossier("swap");
    expect(dossier.parties).toMatchObject([
      { abbreviation: "B", memberOf: [] },
      { abbreviation: "A", memberOf: [] },
    ]);
  });

  test("raises the version of every negotiation that shows a party or source that it changes", async () => {
    const shared = (slug: string, name: string, title: string) =>
      ownDossier(slug, {
        parties: [aParty("shared-party", { name }), aParty("russia", { code: "RU" })],
        sources: [aSource("shared-source", { title })],
        positions: [aPosition({ citations: [{ source: "shared-source", quote: "we support it" }] })],
      });
    await mustImport(shared("one", "A name", "A title"));
    await mustImport(shared("two", "A name", "A title"));
    expect([await readVersion("one"), await readVersion("two")]).toEqual([1, 1]);
    const renamed = await mustImport(shared("two", "Another name", "A title"));
    expect(renamed.entries.parties.revised).toEqual(["shared-party"]);
    expect(renamed.versions).toEqual([
      { negotiation: "two", before: 1, after: 2 },
      { negotiation: "one", before: 1, after: 2 },
    ]);
    await mustImport(shared("two", "Another name", "Another title"));
    expect([await readVersion("one"), await readVersion("two")]).toEqual([3, 3]);
  });

  test("refuses to give a source of another negotiation another address", async () => {
    const sources = (url: string) => ({ sources: [aSource("lent-tass", { url })] });
    await mustImport(ownDossier("lent", sources("https://example.org/1")));
    expect(await refusalsOf(ownDossier("borrower", { ...sources("https://example.org/2"), positions: [] }))).toEqual([
      'sources.0.id: "lent-tass" stands for https://example.org/1 in "lent"; give this source another id, or the same url',
    ]);
    expect(await readVersion("borrower")).toBeNull();
    expect(await refusalsOf(ownDossier("lent", sources("https://example.org/2")))).toEqual([]);
  });

  test("refuses to give an id to another party or issue", async () => {
    await mustImport(ownDossier("moved"));
    const positions = [ownPosition("moved", { id: KEY, party: "ukraine" })];
    expect(await refusalsOf(ownDossier("moved", { positions }))).toEqual([
      `positions.0.id: "${KEY}" is known as a position of russia on ceasefire-first; its party and issue never change, so give this one another id`,
    ]);
  });

  test("refuses to change a proposition that positions answer, and changes one that none does", async () => {
    await mustImport(ownDossier("meaning"));
    const issues = [
      anIssue("ceasefire-first", { proposition: "Something else holds." }),
      anIssue("neutrality", { category: "Security", proposition: "Something else holds." }),
    ];
    expect(await refusalsOf(ownDossier("meaning", { issues }))).toEqual([
      'issues.0.proposition: cannot change: positions are published on "The proposition of ceasefire-first holds."; keep it, or add another issue, because another meaning is another issue',
    ]);
    const kept = [anIssue("ceasefire-first"), ...issues.slice(1)];
    expect((await mustImport(ownDossier("meaning", { issues: kept }))).entries.issues.revised).toEqual(["neutrality"]);
  });

  test.each([
    [
      "retracted",
      { state: "retracted", retractedReason: "It was never said", publishedRevisionId: null },
      "was retracted (It was never said); leave it out, or have an editor restore it first",
    ],
    [
      "submitted",
      { state: "submitted", publishedRevisionId: null },
      "is waiting for review; leave it out, or have an editor decide on it first",
    ],
  ])("refuses a position that is %s", async (slug, data, message) => {
    await mustImport(ownDossier(slug));
    const { id } = await db.position.findFirstOrThrow({ where: { negotiation: { slug } } });
    await db.position.update({ where: { id }, data });
    expect(await refusalsOf(ownDossier(slug))).toEqual([`positions.0.id: "${KEY}" ${message}`]);
  });

  test("refuses an abbreviation of a party that the file leaves out", async () => {
    await mustImport(ownDossier("short"));
    const parties = [aParty("russia", { code: "RU" }), aParty("georgia", { abbreviation: "UA" })];
    expect(await refusalsOf(ownDossier("short", { parties }))).toEqual([
      'parties.1.abbreviation: "UA" already stands for "ukraine", which this file leaves out; give another abbreviation',
    ]);
  });

  test("takes more positions than one statement carries", async () => {
    const file = generatedDossier({ parties: 45, issues: 45, charactersPerCell: 60, seed: 5 });
    const progress: [number, number][] = [];
    await mustImport(file, { onProgress: (done: number, total: number) => progress.push([done, total]) });
    expect(progress).toEqual([
      [1000, 2025],
      [2000, 2025],
      [2025, 2025],
    ]);
    expect((await getDossier("generated")).positions).toHaveLength(2025);
    expect((await mustImport(file)).versions).toEqual([]);
  });
});

describeOnEachDatabase("exporting a negotiation", () => {
  const names = ["russia-ukraine", "cop29-finance"];
  beforeAll(async () => {
    for (const name of names) {
      const result = await importDossier({ dossier: read(readFileSync(`seeds/${name}.yaml`, "utf8")), now });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
    }
  });

  test.each(names.flatMap((name) => DOSSIER_FORMATS.map((format) => [name, format] as const)))(
    "%s as %s: importing it again changes nothing",
    async (name, format) => {
      const dossier = read(printDossier(await getDossier(name), format));
      expect(dossier.positions).toHaveLength(name === "russia-ukraine" ? 173 : 64);
      const result = await importDossier({ dossier, now });
      expect(result).toMatchObject({ ok: true, report: { versions: [] } });
    },
  );

  test("of an unknown slug names those that there are", async () => {
    await expect(getDossier("nowhere")).rejects.toThrow(
      /There is no negotiation "nowhere"; there are: .*russia-ukraine/,
    );
  });
});
