import { beforeAll, expect, test } from "vitest";
import { ROLES, type Role, type Viewer } from "@/domain/access/role";
import { countChangedCells } from "@/domain/comparison/changes-since";
import { buildMatrix } from "@/domain/matrix/matrix";
import type { Position } from "@/domain/position/position";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { removeGuards } from "../db/guards/apply";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { hideRevision } from "../review/hide";
import { retractPosition } from "../review/retract";
import { listChanges } from "./changes";
import { pinView, renameLink, revokeLink } from "./commands";
import { findPinned, listLinks, type ShownLink, sha256Of } from "./queries";
import { verifyLink } from "./verify-link";

const NOW = new Date("2026-03-02T10:00:00Z");
const NO_WORDS = { title: null, note: null };
const statement = (party: string, summary: string, statedOn = "2025-06-02") => aPosition({ party, statedOn, summary });
const RUSSIA = statement("russia", "A pause first.");
const UKRAINE = statement("ukraine", "A full ceasefire.");
const GERMANY = statement("germany", "A ceasefire, and guarantees.");
const E3 = statement("e3", "A ceasefire that is watched.");

describeOnEachDatabase("pinned links", (database) => {
  const people = new Map<Role, Viewer>();
  const person = (role: Role): Viewer => {
    const found = people.get(role);
    if (!found) throw new Error(`There is no ${role}`);
    return found;
  };

  async function publish(...positions: Position[]) {
    const dossier = dossierOf(aRecord(positions));
    const result = await importDossier({ dossier, now: NOW, reason: "It erred" });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
  }

  beforeAll(async () => {
    await publish(RUSSIA, UKRAINE, GERMANY, E3);
    for (const role of ROLES) people.set(role, await recordPerson(role, role));
  });

  async function pin(
    search: string,
    viewer: Viewer | null = null,
    words = NO_WORDS as { title: string | null; note: string | null },
  ) {
    const result = await pinView({ negotiation: "talks", search, viewer, words, now: NOW });
    if (!result.ok) throw new Error(result.refusal);
    return result;
  }

  async function shown(id: string): Promise<ShownLink> {
    const link = await findPinned(id);
    if (link?.status !== "shown") throw new Error(`${id} shows nothing`);
    return link;
  }

  const summaries = ({ pinned: { record, view } }: ShownLink) =>
    buildMatrix(record, view).rows.flatMap(({ cells }) =>
      cells.map(({ cell }) => (cell.kind === "stated" ? cell.positions[0].summary : cell.kind)),
    );

  async function decide(role: Role, position: string, values: Record<string, string>) {
    return { viewer: person(role), negotiation: "talks", position, values, now: NOW };
  }

  test("a link has the hash of its bytes, names a day, and verifies", async () => {
    const { id, already } = await pin("?parties=russia,ukraine&issues=ceasefire-first");
    expect(already).toBe(false);
    expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{13}$/);
    const link = await shown(id);
    expect(link).toMatchObject({ whole: true, address: "/n/talks?parties=russia,ukraine&issues=ceasefire-first" });
    expect(sha256Of(link.content)).toBe(link.sha256);
    expect(link.pinned.view.asOf).toBe("2025-06-02");
    expect(summaries(link)).toEqual(["A pause first.", "A full ceasefire."]);
    expect(await verifyLink(id)).toMatchObject({ ok: true, positions: 2, removed: [], revoked: false });
    expect(await listChanges(link)).toEqual([]);
  });

  test("the same view at the same version has one link for strangers, and one for each user", async () => {
    const first = await pin("?parties=germany");
    expect(await pin("?parties=germany&cell=neutrality.germany&stance=")).toEqual({ ...first, already: true });
    const own = await pin("?parties=germany", person("contributor"), { title: "Ours", note: null });
    expect(own).toMatchObject({ already: false });
    expect(own.id).not.toBe(first.id);
    expect(await pin("?parties=germany", person("contributor"))).toEqual({ ...own, already: true });
    expect(await shown(own.id)).toMatchObject({ title: "Ours" });
    expect((await pin("?parties=germany", person("reviewer"))).id).not.toBe(own.id);
    const twenty = await Promise.all(Array.from({ length: 20 }, () => pin("?parties=germany,e3")));
    expect(new Set(twenty.map(({ id }) => id)).size).toBe(1);
  });

  test("a stranger's words are not kept", async () => {
    const { id } = await pin("?parties=e3", null, { title: "Read this", note: "Now" });
    expect(await shown(id)).toMatchObject({ title: null, note: null, ownerId: null });
  });

  test("what cannot be pinned is refused", async () => {
    const request = { viewer: null, words: NO_WORDS, now: NOW };
    expect(await pinView({ ...request, negotiation: "talks", search: "?q=nowhere" })).toEqual({
      ok: false,
      refusal: "nothing",
    });
    expect(await pinView({ ...request, negotiation: "none", search: "" })).toEqual({ ok: false, refusal: "unknown" });
    const disabled = await recordPerson("contributor", "disabled");
    await db.user.update({ where: { id: disabled.userId }, data: { disabledAt: NOW } });
    expect(await pinView({ ...request, negotiation: "talks", search: "", viewer: disabled })).toEqual({
      ok: false,
      refusal: "signed-out",
    });
    expect(await findPinned("0000000000000")).toBeNull();
  });

  test("after a correction, a retraction and a later statement it shows what it did, and tells of each", async () => {
    const { id } = await pin("?parties=russia,ukraine,germany&issues=ceasefire-first&asOf=2025-06-02");
    const before = await shown(id);
    expect(await listChanges(before)).toEqual([]);
    await publish(
      { ...RUSSIA, summary: "A pause, then talks." },
      statement("germany", "More guarantees.", "2025-07-01"),
    );
    const retracted = await retractPosition(
      await decide("reviewer", UKRAINE.id, { revision: "1", reason: "Misheard" }),
    );
    expect(retracted).toMatchObject({ ok: true });

    const after = await shown(id);
    expect(after.content).toBe(before.content);
    expect(summaries(after)).toEqual(["A pause first.", "A full ceasefire.", "A ceasefire, and guarantees."]);
    expect(await verifyLink(id)).toMatchObject({ ok: true, positions: 4 });
    const changes = await listChanges(after);
    expect(changes).toEqual([
      expect.objectContaining({ party: "russia", kind: "corrected", as: "correction", at: NOW.toISOString() }),
      expect.objectContaining({ party: "ukraine", kind: "retracted", reason: "Misheard" }),
      expect.objectContaining({ party: "germany", kind: "said-later" }),
    ]);
    expect(countChangedCells(changes)).toBe(2);
    expect((await pin("?parties=russia,ukraine,germany&issues=ceasefire-first&asOf=2025-06-02")).id).not.toBe(id);
  });

  test("what is pinned while others publish is what was public at that entry of the log", async () => {
    const pins = new Set<string>();
    let published = 0;
    const publishing = (async () => {
      for (; published < 12; published += 1) await publish({ ...GERMANY, summary: `Guarantees, ${published}.` });
    })();
    while (published < 12) pins.add((await pin("?parties=germany")).id);
    await publishing;
    expect(pins.size).toBeGreaterThan(3);
    for (const id of pins) expect(await verifyLink(id)).toMatchObject({ ok: true });
  });

  test("a legal removal takes the words from the link, which says so, and verify reports it", async () => {
    const { id } = await pin("?parties=e3&issues=ceasefire-first");
    const before = await shown(id);
    const revision = String((await db.revision.findFirstOrThrow({ where: { position: { key: E3.id } } })).number);
    const hidden = await hideRevision(await decide("administrator", E3.id, { revision, reason: "A court said so" }));
    expect(hidden).toMatchObject({ ok: true });

    const after = await shown(id);
    expect(after.whole).toBe(false);
    expect(summaries(after)).toEqual(["withheld"]);
    expect(after.content).not.toContain("A ceasefire that is watched.");
    expect(after.sha256).toBe(before.sha256);
    expect(after.contentSha256).not.toBe(before.sha256);
    expect(await listChanges(after)).toMatchObject([{ party: "e3", kind: "removed" }]);
    expect(await verifyLink(id)).toMatchObject({ ok: true, removed: [E3.id] });
  });

  test("its owner lists, renames and revokes it; others can do neither", async () => {
    const owner = person("contributor");
    const { id } = await pin("?parties=russia", owner, { title: "First", note: null });
    const words = { title: "Second", note: "For the meeting" };
    expect(await renameLink(id, words, person("reviewer"), NOW)).toEqual({ ok: false, refusal: "unknown" });
    expect(await renameLink(id, words, null, NOW)).toEqual({ ok: false, refusal: "signed-out" });
    expect(await renameLink(id, words, owner, NOW)).toEqual({ ok: true });
    expect(await shown(id)).toMatchObject(words);
    expect((await listLinks(owner, "own")).map((link) => link.id)).toContain(id);
    expect((await listLinks(person("reviewer"), "own")).map((link) => link.id)).not.toContain(id);
    expect(await listLinks(person("reviewer"), "all")).toEqual([]);
    expect((await listLinks(person("administrator"), "all")).map((link) => link.id)).toContain(id);

    expect(await revokeLink(id, person("reviewer"), NOW)).toEqual({ ok: false, refusal: "unknown" });
    expect(await revokeLink(id, owner, NOW)).toEqual({ ok: true });
    expect(await findPinned(id)).toMatchObject({ status: "revoked", revokedAt: NOW.toISOString() });
    expect(await findPinned(id)).not.toHaveProperty("content");
    expect(await renameLink(id, words, owner, NOW)).toEqual({ ok: false, refusal: "revoked" });
    expect(await verifyLink(id)).toMatchObject({ ok: true, revoked: true });
    expect((await pin("?parties=russia", owner)).id).not.toBe(id);
  });

  test("who may revoke any link revokes a stranger's", async () => {
    const { id } = await pin("?parties=russia,germany");
    expect(await revokeLink(id, person("reviewer"), NOW)).toEqual({ ok: false, refusal: "unknown" });
    expect(await revokeLink(id, person("administrator"), NOW)).toEqual({ ok: true });
    expect(await findPinned(id)).toMatchObject({ status: "revoked" });
  });

  test("the database itself refuses to change what a link shows", async () => {
    const { id } = await pin("?parties=russia,e3");
    const { sha256 } = await shown(id);
    await expect(db.pinnedContent.update({ where: { sha256 }, data: { content: "{}" } })).rejects.toThrow(/immutable/);
    const other = await pin("?parties=germany,russia");
    const data = { sha256: (await shown(other.id)).sha256 };
    await expect(db.comparison.update({ where: { id }, data })).rejects.toThrow(/never changed/);
  });

  test("verify finds bytes that were altered, and a position that is not what the record holds", async () => {
    const altered = await pin("?parties=germany&issues=ceasefire-first");
    const differing = await pin("?parties=germany,ukraine&issues=ceasefire-first");
    await removeGuards(database().url);
    const { sha256, content } = await shown(altered.id);
    await db.pinnedContent.update({ where: { sha256 }, data: { content: content.replace("guarantees", "promises") } });
    expect(await verifyLink(altered.id)).toEqual({ ok: false, fault: "altered" });

    const forged = (await shown(differing.id)).content.replace("guarantees", "promises");
    await db.pinnedContent.create({ data: { sha256: sha256Of(forged), content: forged } });
    await db.comparison.update({ where: { id: differing.id }, data: { sha256: sha256Of(forged) } });
    expect(await verifyLink(differing.id)).toMatchObject({ ok: false, fault: "differs" });
  });
});
