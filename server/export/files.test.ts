import { beforeAll, expect, test } from "vitest";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { raiseVersion } from "../db/versions";
import { importDossier } from "../dossier/commands";
import { getLiveFile } from "./files";
import { FORMATS, type FormatName } from "./formats";

const NOW = new Date("2026-03-02T10:00:00Z");
const TAKING = { origin: "https://parley.example", retrieved: "2026-03-02" };
const NAMES = Object.keys(FORMATS) as FormatName[];

describeOnEachDatabase("files of a view", () => {
  beforeAll(async () => {
    const positions = [aPosition({ statedOn: "2025-06-02" }), aPosition({ statedOn: "2025-05-16", party: "ukraine" })];
    const result = await importDossier({ dossier: dossierOf(aRecord(positions)), now: NOW });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
  });

  async function fileOf(search: string, format: FormatName, taking = TAKING) {
    const file = await getLiveFile("talks", search, format, taking);
    if (file === null) throw new Error("There are no talks");
    return file;
  }

  test.each(NAMES)("%s: the same bytes for the same view however its address was written", async (format) => {
    const file = await fileOf("?parties=russia,ukraine&asOf=2025-06-02", format);
    expect(await fileOf("?asOf=2025-06-02&parties=russia&parties=ukraine&cell=neutrality.russia", format)).toEqual(
      file,
    );
    expect((await fileOf("?parties=russia&asOf=2025-06-02", format)).etag).not.toBe(file.etag);
    expect(file.name).toBe(`talks-2025-06-02.${format}`);
  });

  test("name the place and the day that they were taken", async () => {
    const first = await fileOf("", "csv");
    const day = await fileOf("", "csv", { ...TAKING, retrieved: "2026-03-03" });
    const place = await fileOf("", "csv", { ...TAKING, origin: "https://other.example" });
    expect(new Set([first.etag, day.etag, place.etag]).size).toBe(3);
    expect(new TextDecoder().decode(place.bytes)).toContain("https://other.example/n/talks,2026-03-02");
  });

  test("change with the version and only then", async () => {
    const first = await fileOf("", "json");
    expect(await fileOf("", "json")).toBe(first);
    await transaction(async (tx) => {
      const { id } = await tx.negotiation.update({ where: { slug: "talks" }, data: { title: "New title" } });
      await raiseVersion(tx, [id], NOW);
    });
    const second = await fileOf("", "json");
    expect(second.etag).not.toBe(first.etag);
    expect(JSON.parse(new TextDecoder().decode(second.bytes)).negotiation.title).toBe("New title");
  });

  test("of what does not exist are none, whatever the address holds", async () => {
    for (const slug of ["nowhere", "", "\0", "a'b", "Ünïcode", "x".repeat(5000)]) {
      expect(await getLiveFile(slug, "", "json", TAKING)).toBeNull();
    }
  });
});
