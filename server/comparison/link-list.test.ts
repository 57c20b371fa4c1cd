import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { pinView, revokeLink } from "./commands";
import { listLinkPage } from "./link-list";

const VIEW = "?parties=russia,ukraine&issues=ceasefire-first";
const RUSSIA = aPosition({ party: "russia", summary: "A pause first.", statedOn: "2025-06-02" });
const UKRAINE = aPosition({ party: "ukraine", summary: "A full ceasefire.", statedOn: "2025-06-02" });
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 10, minute));

describeOnEachDatabase("the list of links", () => {
  async function publish(...positions: (typeof RUSSIA)[]) {
    const dossier = dossierOf(aRecord(positions));
    const result = await importDossier({ dossier, now: at(0), reason: "It erred" });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
  }

  async function pin(viewer: Viewer | null, search: string, minute: number, title: string | null = null) {
    const words = { title, note: null };
    const result = await pinView({ negotiation: "talks", search, viewer, words, now: at(minute) });
    if (!result.ok) throw new Error(result.refusal);
    return result.id;
  }

  beforeAll(() => publish(RUSSIA, UKRAINE));

  test("holds one's own links, newest first, with what each shows; those that are revoked stand apart", async () => {
    const ann = await recordPerson("contributor", "ann");
    const ben = await recordPerson("contributor", "ben");
    const first = await pin(ann, VIEW, 1, "Both sides");
    const second = await pin(ann, "?parties=ukraine", 2);
    const gone = await pin(ann, "?parties=russia", 3);
    const others = await pin(ben, VIEW, 4);
    await revokeLink(gone, ann, at(5));

    const { shown, revoked, next } = await listLinkPage(ann, "own", 1);
    expect(shown.map(({ id }) => id)).toEqual([second, first]);
    expect(shown[1]).toMatchObject({
      title: "Both sides",
      own: true,
      by: "ann",
      shows: { asOf: "2025-06-02", parties: ["russia", "ukraine"], issues: 1, changed: 0 },
    });
    expect(revoked).toMatchObject([{ id: gone, shows: null, revokedAt: at(5).toISOString() }]);
    expect(next).toBeNull();
    expect((await listLinkPage(ben, "own", 1)).shown.map(({ id }) => id)).toEqual([others]);
  });

  test("of everybody is for those who may revoke any: it names who pinned, and nobody for a stranger", async () => {
    const ann = await recordPerson("reviewer", "reviewing");
    const admin = await recordPerson("administrator", "admin");
    const own = await pin(ann, VIEW, 10);
    const stranger = await pin(null, VIEW, 11);
    expect((await listLinkPage(ann, "all", 1)).shown).toEqual([]);
    const { shown } = await listLinkPage(admin, "all", 1);
    expect(shown.find(({ id }) => id === own)).toMatchObject({ own: false, by: "reviewing" });
    expect(shown.find(({ id }) => id === stranger)).toMatchObject({ own: false, by: null });
    expect((await listLinkPage(admin, "own", 1)).shown).toEqual([]);
  });

  test("says how many cells have changed since", async () => {
    const ann = await recordPerson("contributor", "watching");
    const id = await pin(ann, VIEW, 20);
    await publish({ ...RUSSIA, summary: "A pause, and then talks." }, UKRAINE);
    const { shown } = await listLinkPage(ann, "own", 1);
    expect(shown).toMatchObject([{ id, shows: { changed: 1 } }]);
  });

  test("goes on over pages, each link on one of them, with those that are revoked on the first", async () => {
    const many = await recordPerson("contributor", "many");
    const template = await db.comparison.findFirstOrThrow();
    const id = (index: number) => `${"0".repeat(11)}${String(index).padStart(2, "0")}`;
    const owned = { ...template, ownerId: many.userId, sameness: null, title: null, note: null };
    await db.comparison.createMany({
      data: Array.from({ length: 26 }, (_, index) => ({
        ...{ ...owned, id: id(index), pinnedAt: at(index) },
        revokedAt: index === 25 ? at(30) : null,
      })),
    });
    const [one, two, three] = await Promise.all([1, 2, 3].map((page) => listLinkPage(many, "own", page)));
    expect([one?.shown.length, one?.revoked.length, one?.next]).toEqual([20, 1, 2]);
    expect([two?.shown.length, two?.revoked.length, two?.next]).toEqual([5, 0, null]);
    expect([...(one?.shown ?? []), ...(two?.shown ?? [])].map((link) => link.id)).toEqual(
      Array.from({ length: 25 }, (_, index) => id(24 - index)),
    );
    expect(three).toEqual({ shown: [], revoked: [], next: null });
  });
});
