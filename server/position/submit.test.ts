import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import type { FormValues } from "@/domain/form/values";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { findNegotiation } from "../negotiation/queries";
import { submitPosition } from "./submit";
import { openPositionDraft, TYPED } from "./test-drafts";

const NOW = new Date("2026-03-01T10:00:00Z");
const RECORDED = "russia.ceasefire-first.2025-06-02";

describeOnEachDatabase("submitting a position", () => {
  let contributor: Viewer;
  let base: number;

  beforeAll(async () => {
    const dossier = dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })]));
    const result = await importDossier({ dossier, now: new Date("2026-01-01T00:00:00Z") });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    contributor = await recordPerson("contributor", "anna");
    base = await headOf(RECORDED);
  });

  async function headOf(key: string): Promise<number> {
    const revision = await db.revision.findFirstOrThrow({ where: { position: { key } }, orderBy: { number: "desc" } });
    return revision.id;
  }

  /** Submits a new position, or with `change` a change of the recorded one, from a draft of its own. */
  async function submit(values: FormValues, by = contributor, change?: { base: number }, draftId?: string) {
    const subject = change ? `talks.${RECORDED}` : "talks";
    return submitPosition({
      viewer: by,
      negotiation: "talks",
      position: change ? RECORDED : null,
      baseRevisionId: change?.base ?? null,
      draftId: draftId ?? (await openPositionDraft(by, subject, change?.base ?? null, values)),
      values,
      now: NOW,
    });
  }

  const rows = async () => ({
    positions: await db.position.count(),
    revisions: await db.revision.count(),
    bodies: await db.revisionBody.count(),
    citations: await db.citation.count(),
    sources: await db.source.count(),
    log: await db.logEntry.count(),
  });

  test("a new one waits for review with all that it rests on; the public record stays as it was", async () => {
    const before = await findNegotiation("talks");
    const result = await submit(TYPED);
    expect(result).toEqual({ ok: true, outcome: "/review/talks.russia.ceasefire-first.2025-06-03?submitted=1" });
    const position = await db.position.findFirstOrThrow({
      where: { key: "russia.ceasefire-first.2025-06-03" },
      include: {
        revisions: { include: { body: true, review: true, citations: { include: { source: true } }, log: true } },
      },
    });
    expect(position).toMatchObject({
      state: "submitted",
      publishedRevisionId: null,
      revisions: [
        {
          number: 1,
          kind: "original",
          stance: "rejects",
          statedOn: "2025-06-03",
          actorId: contributor.actorId,
          body: { summary: TYPED.summary, speaker: "Its president", conditions: null },
          review: { state: "in-review", reviewerId: null },
          citations: [{ exact: "no pause without terms", language: "en", source: { key: "tass" } }],
          log: [{ action: "submitted", actorId: contributor.actorId }],
        },
      ],
    });
    expect(await findNegotiation("talks")).toBe(before);
  });

  test("a source that is not recorded yet comes with the position, once", async () => {
    const newSource = {
      title: "A statement in Geneva",
      type: "webpage",
      language: "fr",
      url: "https://example.org/geneva",
    };
    const typed = { ...TYPED, statedOn: "2025-06-07", citations: [{ quote: "pas de pause", newSource }] };
    expect(await submit(typed)).toMatchObject({ ok: true });
    const source = await db.source.findUniqueOrThrow({
      where: { key: "a-statement-in-geneva" },
      include: { citations: true },
    });
    expect(source).toMatchObject({ title: "A statement in Geneva", citations: [{ language: "fr" }] });
    const again = { ...typed, statedOn: "2025-06-08", citations: [{ quote: "autre chose", newSource }] };
    expect(await submit(again)).toEqual({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "citations[0].newSource.url", code: "taken" }] },
    });
    const byAddress = { ...again, citations: [{ quote: "autre chose", source: "https://example.org/geneva" }] };
    expect(await submit(byAddress)).toMatchObject({ ok: true });
  });

  test.each<[string, FormValues, object]>([
    ["no quote", { ...TYPED, citations: [] }, { field: "citations", code: "required" }],
    ["an unknown field", { ...TYPED, authorId: "1" }, { field: "authorId", code: "unknown-field" }],
    ["a role that nobody asked for", { ...TYPED, role: "administrator" }, { field: "role", code: "unknown-field" }],
    [
      "a summary that is too long",
      { ...TYPED, summary: "x".repeat(5_000) },
      { field: "summary", code: "too-long", limit: 400 },
    ],
    ["no such day", { ...TYPED, statedOn: "31 June 2025" }, { field: "statedOn", code: "not-a-date" }],
    ["no such party", { ...TYPED, party: "atlantis" }, { field: "party", code: "unknown" }],
    [
      "no such source",
      { ...TYPED, citations: [{ source: "nobody", quote: "x" }] },
      { field: "citations[0].source", code: "unknown" },
    ],
    [
      "a condition that is not told",
      { ...TYPED, answer: "conditional" },
      { field: "conditions", code: "conditions-required" },
    ],
    ["what could not be read", { ...TYPED, summary: "a\uFFFDb" }, { field: "summary", code: "malformed" }],
    ["a zero byte", { ...TYPED, summary: "a\0b" }, { field: "summary", code: "malformed" }],
  ])("%s is refused, and nothing is written", async (_, values, issue) => {
    const before = await rows();
    const result = await submit(values);
    expect(result).toEqual({ ok: false, refusal: { kind: "invalid", issues: [issue] } });
    expect(await rows()).toEqual(before);
  });

  test("the same form sent twice, also at once, makes one record", async () => {
    const values = { ...TYPED, statedOn: "2025-06-10", citations: [{ source: "tass", quote: "twice" }] };
    const draftId = await openPositionDraft(contributor, "talks", null, values);
    const results = await Promise.all([1, 2, 3].map(() => submit(values, contributor, undefined, draftId)));
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(results[0]).toMatchObject({ ok: true });
    expect(await db.position.count({ where: { key: { startsWith: "russia.ceasefire-first.2025-06-10" } } })).toBe(1);
  });

  test("what is near a recorded one is asked about first, and taken when it is another statement", async () => {
    const sameDay = { ...TYPED, statedOn: "2025-06-02", citations: [{ source: "tass", quote: "other words" }] };
    expect(await submit(sameDay)).toEqual({ ok: false, refusal: { kind: "duplicates", ids: [RECORDED] } });
    const sameQuote = { ...TYPED, statedOn: "2025-07-01", citations: [{ source: "reuters", quote: "“We  say so”" }] };
    expect(await submit({ ...sameQuote, citations: [{ source: "reuters", quote: "We  say so" }] })).toEqual({
      ok: false,
      refusal: { kind: "duplicates", ids: [RECORDED] },
    });
    expect(await submit({ ...sameDay, notDuplicates: RECORDED })).toMatchObject({
      ok: true,
      outcome: "/review/talks.russia.ceasefire-first.2025-06-02.2?submitted=1",
    });
  });

  test("a change of a published record says what it is and why, and keeps party and issue", async () => {
    const change = { ...TYPED, statedOn: "2025-06-02", summary: "Another summary." };
    const refused = await submit({ ...change, issue: "neutrality" }, contributor, { base });
    expect(refused).toEqual({
      ok: false,
      refusal: {
        kind: "invalid",
        issues: [
          { field: "issue", code: "frozen" },
          { field: "kind", code: "kind-required" },
          { field: "reason", code: "reason-required" },
        ],
      },
    });
  });

  test("a revision on top of one that waits takes its place in the queue", async () => {
    const key = "russia.ceasefire-first.2025-06-03";
    const values = { ...TYPED, summary: "A better summary." };
    const waiting = await headOf(key);
    const result = await submitPosition({
      viewer: contributor,
      negotiation: "talks",
      position: key,
      baseRevisionId: waiting,
      draftId: await openPositionDraft(contributor, `talks.${key}`, waiting, values),
      values,
      now: NOW,
    });
    expect(result).toMatchObject({ ok: true });
    const reviews = await db.review.findMany({
      where: { revision: { position: { key } } },
      orderBy: { revisionId: "asc" },
      select: { state: true, revision: { select: { number: true, kind: true } } },
    });
    expect(reviews).toEqual([
      { state: "superseded", revision: { number: 1, kind: "original" } },
      { state: "in-review", revision: { number: 2, kind: "original" } },
    ]);
  });

  test("what waits is not submitted again unchanged, unless its author took it back", async () => {
    const key = "russia.ceasefire-first.2025-06-03";
    const base = await headOf(key);
    const again = async () => {
      const values = { ...TYPED, summary: "A better summary." };
      const draftId = await openPositionDraft(contributor, `talks.${key}`, base, values);
      const change = { viewer: contributor, negotiation: "talks", position: key, baseRevisionId: base };
      return submitPosition({ ...change, draftId, values, now: NOW });
    };
    expect(await again()).toEqual({
      ok: false,
      refusal: { kind: "invalid", issues: [{ field: "", code: "unchanged" }] },
    });
    await db.review.update({ where: { revisionId: base }, data: { state: "withdrawn" } });
    expect(await again()).toMatchObject({ ok: true });
  });

  test("twenty simultaneous changes of one record give one success and nineteen conflicts", async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => recordPerson("contributor", `p${index}`)),
    );
    const before = await db.revision.count({ where: { position: { key: RECORDED } } });
    const results = await Promise.all(
      people.map((person, index) =>
        submit(
          {
            ...TYPED,
            statedOn: "2025-06-02",
            summary: `Version ${index}.`,
            kind: "correction",
            reason: "The summary was wrong",
          },
          person,
          { base },
        ),
      ),
    );
    const conflict = { ok: false, refusal: { kind: "conflict" } };
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.filter((result) => !result.ok)).toEqual(Array.from({ length: 19 }, () => conflict));
    expect(await db.revision.count({ where: { position: { key: RECORDED } } })).toBe(before + 1);
    expect(await db.draft.count({ where: { subject: `talks.${RECORDED}`, submittedAt: null } })).toBeGreaterThanOrEqual(
      19,
    );
  });

  test("who is not signed in any more, or has somebody else's draft, is refused", async () => {
    const gone = await recordPerson("contributor", "gone");
    const draftId = await openPositionDraft(gone, "talks");
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: NOW } });
    const request = { negotiation: "talks", position: null, baseRevisionId: null, draftId, values: TYPED, now: NOW };
    const denied = { ok: false, refusal: { kind: "denied", denial: "signed-out" } };
    expect(await submitPosition({ ...request, viewer: gone })).toEqual(denied);
    const other = { ok: false, refusal: { kind: "unknown" } };
    expect(await submitPosition({ ...request, viewer: contributor })).toEqual(other);
    expect(await submitPosition({ ...request, viewer: contributor, draftId: randomUUID() })).toEqual(other);
  });
});
