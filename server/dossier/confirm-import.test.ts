import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { fromFile } from "@/domain/dossier/from-file";
import type { ImportPage } from "@/domain/dossier/import-page";
import type { Landing } from "@/domain/dossier/landing";
import { printDossier } from "@/domain/dossier/print-dossier";
import type { DossierFile } from "@/domain/dossier/schema";
import { guessMapping } from "@/domain/table/columns";
import { aDossier, aParty, aPosition, aSource } from "@/seeds/factories";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { readVersion } from "../db/versions";
import { findNegotiation } from "../negotiation/queries";
import { findMapping, rememberMapping } from "./column-mappings";
import { importDossier } from "./commands";
import { type ConfirmImport, confirmImport } from "./confirm-import";
import { chooseNegotiation, findImport, openImport } from "./import-draft";
import { viewImport } from "./import-page";

const now = new Date("2026-03-01T00:00:00Z");
const KEY = "russia.ceasefire-first.2025-06-02";
const HEADINGS = ["Party", "Issue", "Stance", "Stated on", "Summary", "Attribution", "Source", "Quote"];

/** A dossier of a negotiation of the test's own, with one position. */
const ownFile = (slug: string, rest: Partial<DossierFile> = {}) =>
  aDossier({ negotiation: { slug, title: "Talks", summary: "Some talks." }, ...rest });

const tableOf = (...rows: string[]) => [HEADINGS.join(","), ...rows].join("\n");
const ROW = "Russia,neutrality,rejects,4 June 2025,Says no.,on record,tass,no";
const NEW_KEY = "russia.neutrality.2025-06-04";

async function record(slug: string, rest: Partial<DossierFile> = {}): Promise<void> {
  const result = await importDossier({ dossier: fromFile(ownFile(slug, rest)), now });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
}

async function openFile(viewer: Viewer, file: DossierFile): Promise<string> {
  const id = randomUUID();
  const text = [...printDossier(fromFile(file), "yaml")].join("");
  await openImport(viewer, id, { fileName: "talks.yaml", kind: "dossier", text }, now);
  return id;
}

async function openTable(viewer: Viewer, slug: string, text: string): Promise<string> {
  const id = randomUUID();
  await openImport(viewer, id, { fileName: "talks.csv", kind: "table", text }, now);
  await chooseNegotiation(id, viewer, slug);
  await rememberMapping(viewer, HEADINGS, guessMapping(HEADINGS));
  return id;
}

async function see(viewer: Viewer, id: string, landing: Landing = "in-review"): Promise<ImportPage> {
  const draft = await findImport(id, viewer);
  if (draft?.state !== "open") throw new Error("No open import");
  const view = await viewImport(draft, viewer, landing, { outcome: null, page: 1 });
  if (view.kind !== "preview") throw new Error(JSON.stringify(view));
  return view.page;
}

/** Confirms what is seen at this moment, unless another basis is given. */
async function confirm(viewer: Viewer, draftId: string, rest: Partial<ConfirmImport> = {}) {
  const landing = rest.landing ?? "in-review";
  const basis = rest.basis ?? (await see(viewer, draftId, landing)).basis;
  return confirmImport({ viewer, draftId, landing, basis, leaveOut: false, reason: null, now, ...rest });
}

const newestOf = (slug: string, key: string) =>
  db.revision.findFirstOrThrow({
    where: { position: { key, negotiation: { slug } } },
    orderBy: { number: "desc" },
    include: { review: true, position: true, log: true },
  });

describeOnEachDatabase("importing in the browser", () => {
  let contributor: Viewer;
  let reviewer: Viewer;

  beforeAll(async () => {
    contributor = await recordPerson("contributor", "carla");
    reviewer = await recordPerson("reviewer", "robin");
  });

  test("a contributor's table lands in review, and leaves what the public reads as it was", async () => {
    await record("waits");
    const before = await findNegotiation("waits");
    const id = await openTable(contributor, "waits", tableOf(ROW));
    expect((await see(contributor, id)).rows).toMatchObject([
      { place: { row: 2 }, outcome: "added", position: { id: NEW_KEY } },
    ]);
    expect(await confirm(contributor, id)).toEqual({ ok: true, outcome: `/import/${id}/done` });
    expect(await findNegotiation("waits")).toEqual(before);
    expect(await newestOf("waits", NEW_KEY)).toMatchObject({
      actorId: contributor.actorId,
      kind: "original",
      review: { state: "in-review", reviewerId: null },
      position: { state: "submitted", publishedRevisionId: null },
      log: [{ action: "submitted", actorId: contributor.actorId }],
    });
  });

  test("a reviewer's dossier is read at once, in the reviewer's name and for the reason given", async () => {
    await record("at-once");
    const positions = [aPosition({ summary: "Says it otherwise." }), aPosition({ statedOn: "2025-06-05" })];
    const id = await openFile(reviewer, ownFile("at-once", { positions }));
    const result = await confirm(reviewer, id, { landing: "published", reason: "A slip of the pen" });
    expect(result.ok).toBe(true);
    const record_ = await findNegotiation("at-once");
    expect(record_?.positions.map(({ summary }) => summary)).toEqual([
      "Says it otherwise.",
      "Says that it supports it.",
    ]);
    expect(await newestOf("at-once", KEY)).toMatchObject({
      number: 2,
      actorId: reviewer.actorId,
      review: null,
      log: [{ action: "published", actorId: reviewer.actorId, reason: "A slip of the pen" }],
    });
    expect(await findImport(id, reviewer)).toMatchObject({
      state: "done",
      summary: { landing: "published", added: 1, revised: 1, unchanged: 0, leftOut: 0 },
    });
  });

  test("confirmed twice, also at once, it is one import", async () => {
    await record("twice");
    const id = await openTable(contributor, "twice", tableOf(ROW));
    const { basis } = await see(contributor, id);
    const results = await Promise.all([1, 2, 3].map(() => confirm(contributor, id, { basis })));
    expect(results).toEqual([1, 2, 3].map(() => ({ ok: true, outcome: `/import/${id}/done` })));
    expect(await db.position.count({ where: { negotiation: { slug: "twice" } } })).toBe(2);
    expect(await db.logEntry.count({ where: { negotiation: { slug: "twice" }, action: "submitted" } })).toBe(1);
  });

  test("rows that cannot be read are named, and left out only when somebody says so", async () => {
    await record("bad-rows");
    const bad = "Russia,neutrality,rejects,soon,Says no.,on record,tass,never";
    const id = await openTable(contributor, "bad-rows", tableOf(ROW, bad));
    const page = await see(contributor, id);
    expect(page.counts).toEqual({ added: 1, revised: 0, unchanged: 0, refused: 1 });
    expect(page.rows[1]).toMatchObject({
      place: { row: 3 },
      position: null,
      outcome: "refused",
      reasons: [{ place: { row: 3 }, where: "Stated on", message: expect.stringContaining('"soon" is not a date') }],
    });
    expect(await confirm(contributor, id)).toEqual({ ok: false, refusal: "leave-out-required" });
    expect(await db.position.count({ where: { negotiation: { slug: "bad-rows" } } })).toBe(1);
    expect(await confirm(contributor, id, { leaveOut: true })).toMatchObject({ ok: true });
    expect(await db.position.count({ where: { negotiation: { slug: "bad-rows" } } })).toBe(2);
  });

  test("what would now come out otherwise than shown is not written", async () => {
    await record("stale");
    const id = await openTable(contributor, "stale", tableOf(ROW));
    const { basis } = await see(contributor, id);
    await record("stale", { positions: [aPosition({ statedOn: "2025-06-07" })] });
    expect(await confirm(contributor, id, { basis })).toEqual({ ok: false, refusal: "stale" });
    expect(await db.position.count({ where: { negotiation: { slug: "stale" } } })).toBe(2);
    expect(await confirm(contributor, id)).toMatchObject({ ok: true });
  });

  test("what waits in review is reported and never overwritten", async () => {
    await record("overtaken");
    const change = ownFile("overtaken", { positions: [aPosition({ summary: "Says it otherwise." })] });
    expect(await confirm(contributor, await openFile(contributor, change), { reason: "Wrong" })).toMatchObject({
      ok: true,
    });
    expect(await confirm(contributor, await openTable(contributor, "overtaken", tableOf(ROW)))).toMatchObject({
      ok: true,
    });
    const positions = [
      aPosition({ summary: "Says something else." }),
      aPosition({ id: NEW_KEY, issue: "neutrality", statedOn: "2025-06-04" }),
      aPosition({ statedOn: "2025-06-08" }),
    ];
    const id = await openFile(reviewer, ownFile("overtaken", { positions }));
    const page = await see(reviewer, id, "published");
    expect(page.rows).toMatchObject([
      { outcome: "refused", reasons: [{ message: expect.stringContaining("is waiting for review") }] },
      { outcome: "refused", reasons: [{ message: expect.stringContaining("is waiting for review") }] },
      { outcome: "added", reasons: [] },
    ]);
    expect(await confirm(reviewer, id, { landing: "published", leaveOut: true })).toMatchObject({ ok: true });
    expect(await newestOf("overtaken", KEY)).toMatchObject({ number: 2, review: { state: "in-review" } });
    // The command line does not overtake it either.
    const result = await importDossier({
      dossier: fromFile(ownFile("overtaken", { positions: positions.slice(0, 1) })),
      now,
    });
    expect(result).toMatchObject({ ok: false, problems: [{ path: ["positions", 0, "id"] }] });
  });

  test("a contributor changes no party, issue or source, but brings new sources", async () => {
    await record("sources");
    const parties = [aParty("russia", { code: "RU", name: "Another name" }), aParty("ukraine", { code: "UA" })];
    const blocked = await openFile(contributor, ownFile("sources", { parties }));
    expect((await see(contributor, blocked)).blocking).toMatchObject([
      { where: "parties[0]", message: expect.stringContaining("a reviewer must change it") },
    ]);
    expect(await confirm(contributor, blocked)).toEqual({ ok: false, refusal: "blocked" });
    const changed = ownFile("sources", { sources: [aSource("tass", { title: "Other" }), aSource("reuters")] });
    expect((await see(contributor, await openFile(contributor, changed))).blocking).toHaveLength(1);
    const file = ownFile("sources", {
      // Only some of the parties, and in another order: nothing of theirs is changed.
      parties: [aParty("ukraine", { code: "UA" }), aParty("russia", { code: "RU" })],
      sources: [aSource("sources-new")],
      positions: [aPosition({ statedOn: "2025-06-09", citations: [{ source: "sources-new", quote: "yes" }] })],
    });
    const version = await readVersion("sources");
    expect(await confirm(contributor, await openFile(contributor, file))).toMatchObject({ ok: true });
    expect(await readVersion("sources")).toBe(version);
    expect(await db.logEntry.findFirst({ where: { subject: "source/sources-new" } })).toMatchObject({
      actorId: contributor.actorId,
    });
  });

  test("a new negotiation is a reviewer's to import", async () => {
    const id = await openFile(contributor, ownFile("unheard-of"));
    expect((await see(contributor, id)).blocking).toMatchObject([
      { message: expect.stringContaining("is not recorded") },
    ]);
    expect(await confirm(contributor, id)).toEqual({ ok: false, refusal: "blocked" });
    const own = await openFile(reviewer, ownFile("unheard-of"));
    expect(await confirm(reviewer, own, { landing: "published" })).toMatchObject({ ok: true });
    expect((await findNegotiation("unheard-of"))?.positions).toHaveLength(1);
  });

  test("only a reviewer publishes, only its author confirms, and a role that was taken away counts", async () => {
    await record("roles");
    const id = await openTable(contributor, "roles", tableOf(ROW));
    expect(await confirm(contributor, id, { landing: "published" })).toEqual({ ok: false, refusal: "forbidden" });
    const asReviewer = { ...contributor, role: "reviewer" as const };
    expect(await confirm(asReviewer, id, { landing: "published" })).toEqual({ ok: false, refusal: "forbidden" });
    const { basis } = await see(contributor, id);
    expect(await confirm(reviewer, id, { basis })).toEqual({ ok: false, refusal: "unknown" });
    const gone = await recordPerson("contributor", "gone");
    const own = await openTable(gone, "roles", tableOf(ROW));
    const seen = await see(gone, own);
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: now } });
    expect(await confirm(gone, own, { basis: seen.basis })).toEqual({ ok: false, refusal: "signed-out" });
    expect(await db.position.count({ where: { negotiation: { slug: "roles" } } })).toBe(1);
  });

  test("quotes are looked for in the stored copy of their source", async () => {
    await record("checked", {
      sources: [aSource("checked-tass"), aSource("reuters")],
      positions: [aPosition({ citations: [{ source: "checked-tass", quote: "we support it" }] })],
    });
    const { id: sourceId } = await db.source.findUniqueOrThrow({ where: { key: "checked-tass" } });
    const text = "They said: no, never.";
    await db.snapshot.create({ data: { sourceId, text, sha256: "0".repeat(64), takenAt: now } });
    const row = (day: number, quote: string) =>
      `Russia,neutrality,rejects,${day} June 2025,Says no.,on record,checked-tass,"${quote}"`;
    const id = await openTable(contributor, "checked", tableOf(row(4, "no, never"), row(5, "perhaps")));
    expect(await confirm(contributor, id)).toMatchObject({ ok: true });
    const checks = await db.quoteCheck.findMany({
      where: { citation: { revision: { review: { state: "in-review" } }, sourceId } },
      orderBy: { citationId: "asc" },
    });
    expect(checks.map(({ result }) => result)).toEqual(["exact", "absent"]);
  });

  test("a change of a known record needs its reason, and no change is no import", async () => {
    await record("reasons");
    const change = ownFile("reasons", { positions: [aPosition({ summary: "Says it otherwise." })] });
    const id = await openFile(contributor, change);
    expect(await confirm(contributor, id)).toEqual({ ok: false, refusal: "reason-required" });
    const same = await openFile(contributor, ownFile("reasons"));
    expect((await see(contributor, same)).counts.unchanged).toBe(1);
    expect(await confirm(contributor, same)).toEqual({ ok: false, refusal: "nothing" });
  });

  test("what the columns mean is remembered, for these headings and this person", async () => {
    const mapping = [null, "party", "quote"] as const;
    await rememberMapping(contributor, ["a", "b", "c"], [null, null, null]);
    await rememberMapping(contributor, ["a", "b", "c"], mapping);
    expect(await findMapping(contributor, ["a", "b", "c"])).toEqual(mapping);
    expect(await findMapping(contributor, ["a", "c", "b"])).toBeNull();
    expect(await findMapping(reviewer, ["a", "b", "c"])).toBeNull();
    const long = Array.from({ length: 100 }, () => randomUUID().repeat(4));
    await rememberMapping(contributor, long, ["quote"]);
    expect(await findMapping(contributor, long)).toEqual(["quote"]);
  });
});
