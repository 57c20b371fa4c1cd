import { beforeAll, expect, test } from "vitest";
import { parseEdtf } from "@/domain/date/edtf";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { listNearDuplicates, type NearTo } from "./near-duplicates";
import { resolveForm } from "./resolve-form";
import { submitPosition } from "./submit";
import { openPositionDraft, TYPED } from "./test-drafts";
import { findTypedCitations } from "./typed-citations";
import { listTypedDuplicates } from "./typed-duplicates";

const NOW = new Date("2026-03-01T10:00:00Z");
const RECORDED = "russia.ceasefire-first.2025-06-02";
const WAITING = "russia.ceasefire-first.2025-06-03";

describeOnEachDatabase("what is near a form, and what it names", () => {
  let negotiationId: number;

  beforeAll(async () => {
    const quoted = { ...aCitation(), exact: "“We  say so”" };
    const dossier = dossierOf(aRecord([aPosition({ statedOn: "2025-06-02", citations: [quoted] })]));
    const result = await importDossier({ dossier, now: new Date("2026-01-01T00:00:00Z") });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    negotiationId = (await db.negotiation.findFirstOrThrow()).id;
    const viewer = await recordPerson("contributor", "anna");
    const draftId = await openPositionDraft(viewer, "talks");
    const request = { viewer, draftId, negotiation: "talks", position: null, baseRevisionId: null };
    await submitPosition({ ...request, values: TYPED, now: NOW });
  });

  const near = (to: Partial<NearTo>, own: string | null = null) => {
    const given = { party: "russia", issue: "ceasefire-first", statedOn: null, quotes: [], ...to };
    return listNearDuplicates(db, negotiationId, given, own);
  };

  test("a record of the same party, issue and date is near, published or waiting", async () => {
    expect(await near({ statedOn: parseEdtf("2025-06-02") })).toEqual([{ id: RECORDED, because: "same-statement" }]);
    expect(await near({ statedOn: parseEdtf("2025-06-03") })).toEqual([{ id: WAITING, because: "same-statement" }]);
    expect(await near({ statedOn: parseEdtf("2025-06") })).toEqual([]);
    expect(await near({ statedOn: parseEdtf("2025-06-02"), party: "ukraine" })).toEqual([]);
  });

  test("a record that cites the same words is near, however they are set", async () => {
    expect(await near({ party: "ukraine", quotes: ['"we say SO"'] })).toEqual([
      { id: RECORDED, because: "same-quote" },
    ]);
    expect(await near({ quotes: ["we say otherwise"] })).toEqual([]);
  });

  test("a record is not near itself, nor is anything near an empty form", async () => {
    expect(await near({ statedOn: parseEdtf("2025-06-02") }, RECORDED)).toEqual([]);
    expect(await near({})).toEqual([]);
  });

  test("what is near a form that is half filled in is shown with what it says", async () => {
    const shown = await listTypedDuplicates("talks", { ...TYPED, statedOn: "3 June 2025", citations: [] }, null);
    expect(shown).toMatchObject([{ id: WAITING, isPublished: false, position: { summary: TYPED.summary } }]);
    expect(await listTypedDuplicates("talks", { citations: [{}] }, null)).toEqual([]);
    expect(await listTypedDuplicates("nowhere", TYPED, null)).toEqual([]);
  });

  test("a quote is looked for in the newest stored copy as it is typed", async () => {
    const source = await db.source.findUniqueOrThrow({ where: { key: "tass" } });
    const typed = (quote: string) => findTypedCitations({ citations: [{ source: "tass", quote }] });
    expect(await typed("we say so")).toMatchObject([{ check: "unchecked", storedAt: null }]);
    const copy = { sourceId: source.id, sha256: "0".repeat(64), takenAt: NOW };
    await transaction((tx) => tx.snapshot.create({ data: { ...copy, text: "Today “we say so”, and no more." } }));
    expect(await typed("we say so")).toMatchObject([{ check: "exact", storedAt: NOW.toISOString() }]);
    expect(await typed('"we  say so"')).toMatchObject([{ check: "normalised" }]);
    expect(await typed("we say otherwise")).toMatchObject([{ check: "absent", difference: null }]);
    expect(await typed("Today we say so, and no one")).toMatchObject([
      { check: "near", difference: expect.arrayContaining([{ kind: "removed", text: " one" }]) },
    ]);
    expect(await typed("")).toMatchObject([{ check: null, source: { id: "tass" } }]);
    expect(await findTypedCitations({ citations: [{ source: "nowhere", quote: "x" }, ""] })).toEqual([
      { source: null, storedAt: null, check: null, difference: null },
      { source: null, storedAt: null, check: null, difference: null },
    ]);
  });

  test("names of a form are looked up, and what is not there is an issue of its field", async () => {
    const citation = { source: "tass", newSource: undefined, quote: "x", prefix: null, suffix: null, language: null };
    const rest = { translation: null, translator: null, locator: null };
    const form = {
      ...{ party: "russia", issue: "ceasefire-first", answer: "rejects", redLine: false, termsChanged: false },
      ...{ statedOn: { edtf: "2025", firstDay: "2025-01-01", lastDay: "2025-12-31" }, summary: "x", conditions: null },
      ...{
        attribution: "on-record",
        speaker: null,
        reason: null,
        notDuplicates: [],
        citations: [{ ...citation, ...rest }],
      },
    } as const;
    const resolve = (change: object) =>
      transaction((tx) => resolveForm(tx, negotiationId, { ...form, ...change } as never));
    expect(await resolve({})).toMatchObject({ ok: true, resolved: { sources: [{ id: "tass" }] } });
    expect(await resolve({ party: "atlantis", issue: "nothing" })).toEqual({
      ok: false,
      issues: [
        { field: "party", code: "unknown" },
        { field: "issue", code: "unknown" },
      ],
    });
    for (const source of ["nowhere", "https://example.org/nowhere", "doi:10.1234/nowhere"]) {
      expect(await resolve({ citations: [{ ...citation, ...rest, source }] })).toEqual({
        ok: false,
        issues: [{ field: "citations[0].source", code: "unknown" }],
      });
    }
    await transaction((tx) =>
      tx.source.create({
        data: {
          key: "a-paper",
          type: "article",
          title: "A paper",
          language: "en",
          url: "https://doi.org/10.1234/ab.c",
        },
      }),
    );
    for (const source of ["10.1234/ab.c", "doi:10.1234/ab.c", "https://dx.doi.org/10.1234/ab.c"]) {
      expect(await resolve({ citations: [{ ...citation, ...rest, source }] })).toMatchObject({
        resolved: { sources: [{ id: "a-paper" }] },
      });
    }
  });
});
