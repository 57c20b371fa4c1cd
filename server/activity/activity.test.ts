import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { submitPosition } from "../position/submit";
import { openPositionDraft, TYPED } from "../position/test-drafts";
import { markSeen, setFollowing } from "./commands";
import { findActivity, listFollowed } from "./queries";

const NOW = new Date("2026-03-01T10:00:00Z");

describeOnEachDatabase("the activity of a negotiation", () => {
  let anna: Viewer;
  let boris: Viewer;

  beforeAll(async () => {
    const dossier = dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })]));
    await importDossier({ dossier, now: new Date("2026-01-01T00:00:00Z") });
    anna = await recordPerson("contributor", "anna");
    boris = await recordPerson("reviewer", "boris");
  });

  async function submit(day: string) {
    const values = { ...TYPED, statedOn: day, citations: [{ source: "tass", quote: `said on ${day}` }] };
    const draftId = await openPositionDraft(anna, "talks", null, values);
    const request = { viewer: anna, negotiation: "talks", position: null, baseRevisionId: null, draftId, values };
    expect(await submitPosition({ ...request, now: NOW })).toMatchObject({ ok: true });
  }

  const unseenBy = async (viewer: Viewer) => (await listFollowed(viewer)).map(({ unseen }) => unseen);

  test("names what, who, when and about which position, newest first, and of one kind or before an entry alone", async () => {
    await submit("2025-06-03");
    const entries = (await findActivity("talks", { before: null, action: null })) ?? [];
    expect(entries[0]).toMatchObject({
      action: "submitted",
      by: "anna",
      at: NOW.toISOString(),
      position: "russia.ceasefire-first.2025-06-03",
    });
    expect(entries.map(({ sequence }) => sequence)).toEqual(
      entries.map(({ sequence }) => sequence).toSorted((a, b) => b - a),
    );
    const imported = await findActivity("talks", { before: null, action: "imported" });
    expect(imported?.map(({ by }) => by)).toEqual(["dossier import"]);
    const before = entries[0]?.sequence ?? 0;
    expect(await findActivity("talks", { before, action: null })).toEqual(entries.slice(1));
    expect(await findActivity("nowhere", { before: null, action: null })).toBeNull();
  });

  test("one who follows hears of what others did since, and not of their own work", async () => {
    expect(await unseenBy(boris)).toEqual([null]);
    expect(await setFollowing("talks", boris, true)).toBeNull();
    expect(await setFollowing("talks", anna, true)).toBeNull();
    expect(await unseenBy(boris)).toEqual([0]);
    await submit("2025-06-04");
    expect(await unseenBy(boris)).toEqual([1]);
    expect(await unseenBy(anna)).toEqual([0]);
    const [newest] = (await findActivity("talks", { before: null, action: null })) ?? [];
    await markSeen("talks", boris, (newest?.sequence ?? 0) - 1);
    expect(await unseenBy(boris)).toEqual([1]);
    await markSeen("talks", boris, newest?.sequence ?? 0);
    await markSeen("talks", boris, 1);
    expect(await unseenBy(boris)).toEqual([0]);
    expect(await setFollowing("talks", boris, true)).toBeNull();
    expect(await setFollowing("talks", boris, false)).toBeNull();
    expect(await unseenBy(boris)).toEqual([null]);
  });

  test("strangers and the disabled follow nothing; nor is there a negotiation of any name", async () => {
    expect(await setFollowing("talks", null, true)).toBe("signed-out");
    expect(await setFollowing("nowhere", boris, true)).toBe("unknown");
    const gone = await recordPerson("reviewer", "gone");
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: NOW } });
    expect(await setFollowing("talks", gone, true)).toBe("signed-out");
    expect(await db.follow.count({ where: { userId: gone.userId } })).toBe(0);
  });
});
