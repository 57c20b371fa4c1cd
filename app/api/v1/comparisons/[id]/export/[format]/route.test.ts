import { parse } from "csv-parse/sync";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "@/server/auth/test-people";
import { pinView, revokeLink } from "@/server/comparison/commands";
import { db } from "@/server/db/db";
import { describeOnEachDatabase } from "@/server/db/test-databases";
import { importDossier } from "@/server/dossier/commands";
import { hideRevision } from "@/server/review/hide";
import { GET } from "./route";

const NOW = new Date("2026-03-02T10:00:00Z");
const POSITION = aPosition({ statedOn: "2025-06-02", summary: "A ceasefire that is watched." });

describeOnEachDatabase("the files of a pinned link", () => {
  let administrator: Viewer;
  let id: string;

  beforeAll(async () => {
    const result = await importDossier({ dossier: dossierOf(aRecord([POSITION])), now: NOW });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    administrator = await recordPerson("administrator", "ada");
    const view = "?parties=russia&issues=ceasefire-first";
    const request = { negotiation: "talks", search: view, viewer: administrator, now: NOW };
    const pinned = await pinView({ ...request, words: { title: null, note: null } });
    if (!pinned.ok) throw new Error(pinned.refusal);
    id = pinned.id;
  });

  const get = (of: string, format: string, headers = {}) =>
    GET(new Request(`https://parley.example/s/${of}.${format}`, { headers: { host: "parley.example", ...headers } }), {
      params: Promise.resolve({ id: of, format }),
    });

  const rowsOf = async (response: Response): Promise<Record<string, string>[]> =>
    parse(await response.text(), { bom: true, columns: true });

  test("go under its own address, and are not sent twice", async () => {
    const file = await get(id.toUpperCase(), "csv");
    expect(file.headers.get("content-disposition")).toBe(`attachment; filename="talks-2025-06-02-${id}.csv"`);
    const [row] = await rowsOf(file.clone());
    expect(row).toMatchObject({
      summary: POSITION.summary,
      view_url: expect.stringMatching(`://parley.example/s/${id}$`),
    });
    const etag = file.headers.get("etag") ?? "";
    const again = await get(id, "csv", { "if-none-match": `"other", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get(id, "csv", { "if-none-match": '"other"' })).status).toBe(200);
  });

  test("are not there for other links and other kinds", async () => {
    expect((await get("0000000000000", "csv")).status).toBe(404);
    const unknown = await get(id, "exe");
    expect([unknown.status, (await unknown.json()).error]).toEqual([404, expect.stringContaining("csv")]);
  });

  test("lose the words that were removed for legal reasons, and say so", async () => {
    const revision = String((await db.revision.findFirstOrThrow({ where: { position: { key: POSITION.id } } })).number);
    const decision = { negotiation: "talks", position: POSITION.id, values: { revision, reason: "A court said so" } };
    expect(await hideRevision({ viewer: administrator, ...decision, now: NOW })).toMatchObject({ ok: true });
    const [row] = await rowsOf(await get(id, "csv"));
    expect(row).toMatchObject({ cell: "withheld", summary: "", quotes: "" });
    for (const format of ["md", "yaml", "json", "matrix.csv"]) {
      expect(await (await get(id, format)).text()).not.toContain(POSITION.summary);
    }
  });

  test("are gone when it is revoked, which says whom to ask", async () => {
    await get(id, "csv");
    expect(await revokeLink(id, administrator, NOW)).toEqual({ ok: true });
    const gone = await get(id, "csv");
    expect(gone.status).toBe(410);
    expect(await gone.json()).toMatchObject({
      error: expect.stringContaining("the editors of this site"),
      live: expect.any(String),
    });
  });
});
