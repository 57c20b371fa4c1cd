import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { DRAFT_LIMIT, discardDraft, openDraft, saveDraft } from "./commands";
import { findDraft, listDrafts } from "./queries";

const MORNING = new Date("2026-03-01T08:00:00Z");
const NOON = new Date("2026-03-01T12:00:00Z");
const NEXT_WEEK = new Date("2026-03-08T12:00:00Z");

describeOnEachDatabase("a draft", () => {
  let anna: Viewer;
  let boris: Viewer;
  let count = 0;

  beforeAll(async () => {
    anna = await recordPerson("contributor", "anna");
    boris = await recordPerson("administrator", "boris");
  });

  async function open(viewer = anna, now = MORNING): Promise<string> {
    count += 1;
    const id = `draft-${count}`;
    expect(
      await openDraft({ viewer, id, kind: "position", subject: "talks", values: { party: "russia" }, now }),
    ).toBeNull();
    return id;
  }

  test("keeps what was typed, for its author alone", async () => {
    const id = await open();
    const values = { summary: "Says so.", citations: [{ quote: "so\nit is" }, { quote: "" }] };
    expect(await saveDraft(id, anna, values, NOON)).toBe("saved");
    expect(await findDraft(id, anna)).toMatchObject({ id, kind: "position", subject: "talks", values, outcome: null });
    expect(await findDraft(id, boris)).toBeNull();
    expect(await saveDraft(id, boris, {}, NOON)).toBe("unknown");
    expect(await discardDraft(id, boris)).toBe(false);
    expect((await listDrafts(anna)).map((draft) => draft.id)).toEqual([id]);
    expect(await listDrafts(boris)).toEqual([]);
  });

  test("is added to by a form whose session has ended, and by no form that does not know its id", async () => {
    const id = await open();
    expect(await saveDraft(id, null, { summary: "After the session." }, NOON)).toBe("saved");
    expect((await findDraft(id, anna))?.values).toEqual({ summary: "After the session." });
    expect(await saveDraft("another", null, {}, NOON)).toBe("unknown");
  });

  test("keeps what surrounds a character that no database holds", async () => {
    const id = await open();
    expect(await saveDraft(id, anna, { summary: "a\0b \ud800c" }, NOON)).toBe("saved");
    expect((await findDraft(id, anna))?.values).toEqual({ summary: "a\uFFFDb \uFFFDc" });
  });

  test("has a limit, and a form beyond it leaves it as it was", async () => {
    const id = await open();
    expect(await saveDraft(id, anna, { summary: "x".repeat(DRAFT_LIMIT) }, NOON)).toBe("too-large");
    expect((await findDraft(id, anna))?.values).toEqual({ party: "russia" });
  });

  test("that was handed over takes nothing more", async () => {
    const id = await open();
    await db.draft.update({ where: { id }, data: { submittedAt: NOON, outcome: "/desk" } });
    expect(await saveDraft(id, anna, { summary: "Later" }, NOON)).toBe("submitted");
    expect(await discardDraft(id, anna)).toBe(false);
  });

  test("that was only opened goes after a day; one that was typed into stays", async () => {
    const [opened, typed] = [await open(), await open()];
    await saveDraft(typed, anna, { summary: "Kept" }, MORNING);
    await open(anna, NEXT_WEEK);
    expect(await findDraft(opened, anna)).toBeNull();
    expect(await findDraft(typed, anna)).not.toBeNull();
  });

  test("is opened by nobody who is disabled", async () => {
    const gone = await recordPerson("contributor", "gone");
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: NOON } });
    const draft = { id: "gone", kind: "position", subject: "talks", values: {}, now: NOON } as const;
    expect(await openDraft({ viewer: gone, ...draft })).toBe("signed-out");
    expect(await db.draft.findUnique({ where: { id: "gone" } })).toBeNull();
  });
});
