import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { withBase } from "@/domain/form/base";
import { negotiationValues } from "@/domain/negotiation/negotiation-form";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { pinView } from "../comparison/commands";
import { findPinned } from "../comparison/queries";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { submitDraft } from "../draft/submit";
import { aRecordDraft } from "../draft/test-records";
import { getLiveFile } from "../export/files";
import { verifyLog } from "../log/verify";
import { findCurrentSlug } from "./former-slugs";
import { findNegotiation } from "./queries";

const NOW = new Date("2026-03-02T10:00:00Z");
const RECORD = aRecord([aPosition({ statedOn: "2025-06-02" })]);

describeOnEachDatabase("a negotiation that gets another name in addresses", () => {
  let reviewer: Viewer;

  beforeAll(async () => {
    for (const record of [RECORD, aRecord([], { slug: "other", title: "Other" })]) {
      const result = await importDossier({ dossier: dossierOf(record), now: NOW });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
    }
    reviewer = await recordPerson("reviewer", "boris");
  });

  async function rename(from: string, to: string) {
    const form = { slug: from, title: from === "other" ? "Other" : "Talks", summary: "Some talks." };
    const values = { ...withBase(negotiationValues(form)), slug: to };
    const draft = await aRecordDraft(reviewer, "negotiation", `negotiation/${from}`, values);
    return submitDraft(draft.draftId, reviewer, draft.now);
  }

  test("is found by both names, with what was pinned, and the log verifies", async () => {
    const pinned = await pinView({
      negotiation: "talks",
      search: "",
      viewer: null,
      words: { title: null, note: null },
      now: NOW,
    });
    const open = await aRecordDraft(reviewer, "issue", "issue/talks.neutrality", {});
    const positionDraft = await aRecordDraft(reviewer, "position", "talks.russia.ceasefire-first.2025-06-02", {});
    expect(await rename("talks", "settlement")).toMatchObject({ ok: true, outcome: "/n/settlement/manage" });

    expect((await findNegotiation("settlement"))?.slug).toBe("settlement");
    expect((await findNegotiation("talks"))?.slug).toBe("settlement");
    const taking = { origin: "https://parley.example", retrieved: "2026-03-02" };
    const file = await getLiveFile("talks", "", "json", taking);
    expect(file).toEqual(await getLiveFile("settlement", "", "json", taking));
    expect(file?.name).toBe("settlement-2025-06-02.json");
    expect(await findCurrentSlug("talks")).toBe("settlement");
    expect(await findPinned(pinned.ok ? pinned.id : "")).toMatchObject({
      address: "/n/settlement",
      pinned: { record: { slug: "talks" } },
    });
    const subjectOf = async (id: string) => (await db.draft.findUniqueOrThrow({ where: { id } })).subject;
    expect(await subjectOf(open.draftId)).toBe("issue/settlement.neutrality");
    expect(await subjectOf(positionDraft.draftId)).toBe("settlement.russia.ceasefire-first.2025-06-02");
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("its former name is not given to another", async () => {
    expect(await rename("other", "talks")).toMatchObject({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "slug", code: "taken" }] },
    });
    expect(await findNegotiation("other")).not.toBeNull();
  });

  test("a dossier with its former name is its own, and makes no second negotiation", async () => {
    const before = await db.negotiation.count();
    const later = aRecord([...RECORD.positions, aPosition({ statedOn: "2025-07-01" })]);
    expect(await importDossier({ dossier: dossierOf(later), now: NOW })).toMatchObject({ ok: true });
    expect(await db.negotiation.count()).toBe(before);
    expect((await findNegotiation("settlement"))?.positions.length).toBe(2);
  });

  test("and back: then the name between leads to it", async () => {
    expect(await rename("settlement", "talks")).toMatchObject({ ok: true });
    expect((await findNegotiation("talks"))?.slug).toBe("talks");
    expect((await findNegotiation("settlement"))?.slug).toBe("talks");
    expect(await findCurrentSlug("talks")).toBeNull();
  });

  test.each(["nowhere", "No such", "../x", "\u0000"])("%j is no name, now or before", async (slug) => {
    expect(await findNegotiation(slug)).toBeNull();
    expect(await findCurrentSlug(slug)).toBeNull();
  });
});
