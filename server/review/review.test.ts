import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ROLES, type Role, type Viewer } from "@/domain/access/role";
import type { FormValues } from "@/domain/form/values";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { readVersion, takeTurn } from "../db/versions";
import { importDossier } from "../dossier/commands";
import { verifyLog } from "../log/verify";
import { findNegotiation } from "../negotiation/queries";
import { findPositionRecord } from "../position/queries";
import { submitPosition } from "../position/submit";
import { openPositionDraft, TYPED } from "../position/test-drafts";
import { storeCopy } from "../source/store-copy";
import type { Decision } from "./decide";
import { findReview } from "./find-review";
import { hideRevision } from "./hide";
import { publishRevision } from "./publish";
import { countQueue, countQueues, listQueue } from "./queries";
import { requestChanges } from "./request-changes";
import { restoreRevision } from "./restore";
import { retractPosition } from "./retract";
import { reviewImported } from "./review-imported";
import { withdrawRevision } from "./withdraw";

const NOW = new Date("2026-03-02T10:00:00Z");
const ALL = { negotiation: null, party: null, author: null, mine: false };
const IMPORTED = "russia.ceasefire-first.2025-06-02";

let day = 0;

describeOnEachDatabase("reviewing", () => {
  const people = new Map<string, Viewer>();
  const person = (name: string): Viewer => {
    const found = people.get(name);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found;
  };

  beforeAll(async () => {
    const dossier = dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })]));
    expect(await importDossier({ dossier, now: new Date("2026-01-01T00:00:00Z") })).toMatchObject({ ok: true });
    for (const role of ROLES) {
      people.set(role, await recordPerson(role, role));
      people.set(`author-${role}`, await recordPerson(role, `author-${role}`));
    }
  });

  const headOf = (key: string) =>
    db.revision.findFirstOrThrow({
      where: { position: { key } },
      orderBy: { number: "desc" },
      include: { review: { include: { comments: true } } },
    });
  const stateOf = async (key: string) => (await headOf(key)).review?.state;

  /** Submits a position of a day of its own, or a change of one; gives its lasting id. */
  async function submitted(author: Viewer, change?: { key: string; summary: string }): Promise<string> {
    day += 1;
    const date = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10);
    const fresh = { ...TYPED, statedOn: date, citations: [{ source: "tass", quote: `no pause ${date}` }] };
    const key = change?.key ?? null;
    const base = key === null ? null : (await headOf(key)).id;
    const values = change
      ? { ...fresh, summary: change.summary, kind: "correction", reason: "It was too short." }
      : fresh;
    const subject = key === null ? "talks" : `talks.${key}`;
    const draftId = await openPositionDraft(author, subject, base, values);
    const request = { viewer: author, negotiation: "talks", position: key, baseRevisionId: base, draftId, values };
    const result = await submitPosition({ ...request, now: NOW });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    return key ?? `russia.ceasefire-first.${date}`;
  }

  function decision(viewer: Viewer, position: string, values: FormValues): Decision {
    return { viewer, negotiation: "talks", position, values, now: NOW };
  }

  const form = async (key: string, rest: FormValues = {}) => ({ revision: String((await headOf(key)).id), ...rest });
  const OVERRIDE = { override: "The site is offline; read on paper." };
  const publish = async (viewer: Viewer, key: string, rest: FormValues = OVERRIDE) =>
    publishRevision(decision(viewer, key, await form(key, rest)));
  const COMMENT = { comments: { summary: "Say what it is about." } };

  async function published(author = person("author-contributor")): Promise<string> {
    const key = await submitted(author);
    expect(await publish(person("reviewer"), key)).toMatchObject({ ok: true, already: false });
    return key;
  }

  const publicIds = async () => (await findNegotiation("talks"))?.positions.map(({ id }) => id) ?? [];
  const summaryOf = async (key: string) =>
    (await findNegotiation("talks"))?.positions.find(({ id }) => id === key)?.summary;

  describe.each(ROLES)("a %s", (role: Role) => {
    const mayDecide = role !== "contributor";

    test("decides on others' work by role, never on own", async () => {
      const key = await submitted(person("author-contributor"));
      const outcome = mayDecide ? { ok: true } : { ok: false, refusal: { kind: "forbidden" } };
      expect(await requestChanges(decision(person(role), key, await form(key, COMMENT)))).toMatchObject(outcome);
      const other = await submitted(person("author-contributor"));
      expect(await publish(person(role), other)).toMatchObject(outcome);
      expect(await stateOf(other)).toBe(mayDecide ? "published" : "in-review");
      const own = await submitted(person(role));
      const refusal = { ok: false, refusal: { kind: mayDecide ? "own-work" : "forbidden" } };
      expect(await publish(person(role), own)).toEqual(refusal);
      expect(await requestChanges(decision(person(role), own, await form(own, COMMENT)))).toEqual(refusal);
      expect(await stateOf(own)).toBe("in-review");
    });

    test("withdraws own work, and nobody else's", async () => {
      const key = await submitted(person(role));
      const attempt = async (viewer: Viewer, draftId: string) =>
        withdrawRevision({ ...decision(viewer, key, await form(key)), draftId });
      expect(await attempt(person(`author-${role}`), `x-${key}`)).toEqual({
        ok: false,
        refusal: { kind: "not-author" },
      });
      const id = `withdrawn-${key}`;
      expect(await attempt(person(role), id)).toEqual({ ok: true, outcome: `/drafts/${id}`, already: false });
      expect(await stateOf(key)).toBe("withdrawn");
      const draft = await db.draft.findUniqueOrThrow({ where: { id } });
      expect(draft).toMatchObject({ userId: person(role).userId, fields: { summary: TYPED.summary } });
      expect(await attempt(person(role), `again-${key}`)).toEqual({ ok: true, outcome: "/desk", already: true });
      expect(await publish(person("author-administrator"), key)).toEqual({
        ok: false,
        refusal: { kind: "no-such-step" },
      });
    });

    test("retracts, restores and hides by role", async () => {
      const key = await published();
      const values = { revision: "1", reason: "It was another speech." };
      const by = decision(person(role), key, values);
      const denied = { ok: false, refusal: { kind: "forbidden" } };
      expect(await retractPosition(by)).toMatchObject(mayDecide ? { ok: true } : denied);
      expect(await restoreRevision(by)).toMatchObject(mayDecide ? { ok: true } : denied);
      expect(await hideRevision(by)).toMatchObject(role === "administrator" ? { ok: true } : denied);
    });
  });

  describe("publishing", () => {
    let key: string;
    beforeEach(async () => {
      key = await submitted(person("author-contributor"));
    });

    test("needs a written reason where no quote was found, and readers have it at once", async () => {
      const before = (await readVersion("talks")) ?? 0;
      expect(await publish(person("reviewer"), key, { override: " " })).toEqual({
        ok: false,
        refusal: { kind: "override-required" },
      });
      expect(await publicIds()).not.toContain(key);
      expect(await readVersion("talks")).toBe(before);
      expect(await publish(person("reviewer"), key)).toMatchObject({ ok: true, already: false });
      expect(await publicIds()).toContain(key);
      expect(await readVersion("talks")).toBeGreaterThan(before);
      expect((await headOf(key)).review).toMatchObject({
        ...OVERRIDE,
        state: "published",
        reviewerId: person("reviewer").actorId,
        decidedAt: NOW,
        soleEditor: false,
      });
    });

    /** Records what became of its quote in a stored copy. */
    async function check(result: string): Promise<void> {
      const { id: citationId, source } = await db.citation.findFirstOrThrow({
        where: { revision: { position: { key } } },
        include: { source: true },
      });
      const copy = { how: "pasted", text: key, archiveUrl: null } as const;
      const { snapshotId } = await transaction(async (tx) => {
        await takeTurn(tx);
        return storeCopy(tx, source, copy, person("contributor").actorId, NOW);
      });
      const found = { snapshotId, result, checkedAt: NOW };
      await db.quoteCheck.upsert({ where: { citationId }, create: { citationId, ...found }, update: found });
    }

    test.each(["exact", "normalised"])("needs none where a quote was found in a stored copy: %s", async (result) => {
      await check(result);
      expect(await publish(person("reviewer"), key, { override: "" })).toMatchObject({ ok: true });
      expect((await headOf(key)).review?.override).toBeNull();
    });

    test.each(["near", "absent"])("needs one where no quote was found as it is: %s", async (result) => {
      await check(result);
      const without = await publish(person("reviewer"), key, { override: "" });
      expect(without).toMatchObject({ ok: false });
      expect(await publish(person("reviewer"), key)).toMatchObject({ ok: true });
      expect((await headOf(key)).review).toMatchObject(OVERRIDE);
    });

    test("two reviewers at once: one publishes, the other finds it done", async () => {
      const [one, two] = await Promise.all([publish(person("reviewer"), key), publish(person("administrator"), key)]);
      expect([one, two].map((result) => result.ok && result.already).toSorted()).toEqual([false, true]);
      expect(await db.logEntry.count({ where: { action: "published", revision: { position: { key } } } })).toBe(1);
    });

    test("one publishes while the other requests changes: one success, one refusal", async () => {
      const values = await form(key, COMMENT);
      const results = await Promise.all([
        publish(person("reviewer"), key),
        requestChanges(decision(person("administrator"), key, values)),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, refusal: { kind: "no-such-step" } }]);
    });

    test("a revision that was superseded meanwhile is stale", async () => {
      const old = await form(key, OVERRIDE);
      await submitted(person("author-contributor"), { key, summary: "Another summary." });
      const stale = { ok: false, refusal: { kind: "stale" } };
      expect(await publishRevision(decision(person("reviewer"), key, old))).toEqual(stale);
      const asked = { revision: old.revision, ...COMMENT };
      expect(await requestChanges(decision(person("reviewer"), key, asked))).toEqual(stale);
      expect(await publish(person("reviewer"), key)).toMatchObject({ ok: true });
      expect(await summaryOf(key)).toBe("Another summary.");
    });

    test("a single editor publishes own work where the site allows it, marked so", async () => {
      const own = await submitted(person("reviewer"));
      await db.site.update({ where: { id: 1 }, data: { soleEditorMayPublish: true } });
      expect(await publish(person("reviewer"), own)).toMatchObject({ ok: true });
      const contributors = await submitted(person("author-contributor"));
      expect(await publish(person("author-contributor"), contributors)).toMatchObject({ ok: false });
      await db.site.update({ where: { id: 1 }, data: { soleEditorMayPublish: false } });
      expect((await headOf(own)).review).toMatchObject({ soleEditor: true, state: "published" });
    });

    test.each<[string, FormValues, object]>([
      ["no revision", { override: "x" }, { field: "revision", code: "malformed" }],
      ["an unknown field", { revision: "1", role: "administrator" }, { field: "role", code: "unknown-field" }],
      ["too long a reason", { revision: "1", override: "x".repeat(5_000) }, { field: "override", code: "too-long" }],
    ])("%s is refused", async (_, values, issue) => {
      const result = await publishRevision(decision(person("reviewer"), key, values));
      expect(result).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [issue] } });
    });

    test("somebody demoted or disabled since may no more", async () => {
      const gone = await recordPerson("reviewer", `gone-${day}`);
      await db.user.update({ where: { id: gone.userId }, data: { role: "contributor" } });
      expect(await publish(gone, key)).toEqual({ ok: false, refusal: { kind: "forbidden" } });
      await db.user.update({ where: { id: gone.userId }, data: { disabledAt: NOW } });
      expect(await publish(gone, key)).toEqual({ ok: false, refusal: { kind: "signed-out" } });
    });
  });

  test("requested changes come with a comment for each field, at least one, and lead to another round", async () => {
    const author = person("author-contributor");
    const key = await submitted(author);
    const none = await requestChanges(decision(person("reviewer"), key, await form(key, { comments: {} })));
    expect(none).toMatchObject({ ok: false, refusal: { kind: "invalid" } });
    const ask = decision(person("reviewer"), key, await form(key, COMMENT));
    expect(await requestChanges(ask)).toMatchObject({ ok: true, already: false });
    expect(await requestChanges(ask)).toMatchObject({ ok: true, already: true });
    expect((await headOf(key)).review?.comments).toMatchObject([{ field: "summary", text: "Say what it is about." }]);
    expect(await publish(person("reviewer"), key)).toEqual({ ok: false, refusal: { kind: "no-such-step" } });
    await submitted(author, { key, summary: "It is about a pause." });
    const review = await findReview("talks", key, person("reviewer"));
    expect(review).toMatchObject({
      head: { number: 2, state: "in-review", own: false, by: "author-contributor" },
      comments: [{ field: "summary", by: "reviewer", revision: 1 }],
      published: null,
    });
    expect(await publish(person("reviewer"), key)).toMatchObject({ ok: true });
  });

  test("what was retracted leaves every view at once, and comes back as a new revision", async () => {
    const key = await published();
    const values = { revision: "1", reason: "It was another speech." };
    const by = decision(person("reviewer"), key, values);
    expect(await retractPosition({ ...by, values: { revision: "7", reason: "x" } })).toEqual({
      ok: false,
      refusal: { kind: "stale" },
    });
    expect(await retractPosition({ ...by, values: { revision: "1", reason: "" } })).toMatchObject({
      refusal: { kind: "invalid" },
    });
    const before = (await readVersion("talks")) ?? 0;
    expect(await retractPosition(by)).toMatchObject({ ok: true, already: false });
    expect(await retractPosition(by)).toMatchObject({ ok: true, already: true });
    expect(await publicIds()).not.toContain(key);
    expect(await readVersion("talks")).toBe(before + 1);
    expect(await findPositionRecord("talks", key)).toMatchObject({ retraction: { reason: values.reason } });
    const back = { ...by, values: { revision: "1", reason: "It was that speech." } };
    expect(await restoreRevision(back)).toMatchObject({ ok: true, already: false });
    expect(await restoreRevision(back)).toMatchObject({ ok: true, already: true });
    expect(await publicIds()).toContain(key);
    expect(await findPositionRecord("talks", key)).toMatchObject({
      retraction: null,
      shown: { number: 2, kind: "correction", reason: "It was that speech." },
    });
  });

  test("an older public revision is restored over a newer one, not over a change that waits", async () => {
    const key = await published();
    const author = person("author-contributor");
    await submitted(author, { key, summary: "Changed." });
    const restore = decision(person("reviewer"), key, { revision: "1", reason: "The change was wrong." });
    expect(await restoreRevision({ ...restore, values: { revision: "2", reason: "x" } })).toEqual({
      ok: false,
      refusal: { kind: "unknown" },
    });
    expect(await publish(person("reviewer"), key)).toMatchObject({ ok: true });
    await submitted(author, { key, summary: "Changed again." });
    expect(await restoreRevision(restore)).toEqual({ ok: false, refusal: { kind: "change-waits" } });
    expect(await requestChanges(decision(person("reviewer"), key, await form(key, COMMENT)))).toMatchObject({
      ok: true,
    });
    expect(await restoreRevision(restore)).toMatchObject({ ok: true, already: false });
    expect(await summaryOf(key)).toBe(TYPED.summary);
    expect(await headOf(key)).toMatchObject({ number: 4, kind: "correction", review: { state: "published" } });
  });

  test("hidden words are read by nobody, and the position leaves every view", async () => {
    const key = await published();
    await submitted(person("author-contributor"), { key, summary: "Changed." });
    const hide = (revision: string) =>
      hideRevision(decision(person("administrator"), key, { revision, reason: "A court order." }));
    expect(await hide("1")).toMatchObject({ ok: true, already: false });
    expect(await hide("1")).toMatchObject({ ok: true, already: true });
    expect(await publicIds()).not.toContain(key);
    const record = await findPositionRecord("talks", key);
    expect(record).toMatchObject({ retraction: { reason: "A court order." }, shown: { position: null } });
    expect(JSON.stringify([record, ...(record?.revisions ?? [])])).not.toContain(TYPED.summary);
    expect(await hide("2")).toMatchObject({ ok: true });
    expect(await publish(person("reviewer"), key)).toEqual({ ok: false, refusal: { kind: "no-such-step" } });
    expect(await findReview("talks", key, person("reviewer"))).toMatchObject({ head: { statement: null } });
  });

  test("the queue holds what waits, and what came by import until somebody has reviewed it", async () => {
    const reviewer = person("reviewer");
    const own = await submitted(reviewer);
    const other = await submitted(person("author-contributor"));
    const idsOf = async (filter: object) =>
      (await listQueue(reviewer, "waiting", { ...ALL, ...filter })).entries.map(({ id }) => id);
    expect(await idsOf({})).toEqual(expect.arrayContaining([own, other]));
    expect(await idsOf({ mine: true })).toContain(other);
    expect(await idsOf({ mine: true })).not.toContain(own);
    expect(await idsOf({ author: reviewer.actorId })).not.toContain(other);
    expect(await idsOf({ negotiation: "other" })).toEqual([]);
    expect(await idsOf({ party: "ukraine" })).toEqual([]);
    expect(await idsOf({ party: "russia", negotiation: "talks" })).toContain(own);
    const { quotes } = await countQueues();
    expect(await countQueue(reviewer)).toBe((await idsOf({ mine: true })).length + quotes);
    expect(await countQueue(person("contributor"))).toBe(0);
    const imported = await listQueue(reviewer, "imported", ALL);
    expect(imported.entries.map(({ id }) => id)).toEqual([IMPORTED]);
    const before = (await readVersion("talks")) ?? 0;
    const confirm = decision(reviewer, IMPORTED, await form(IMPORTED));
    expect(await reviewImported({ ...confirm, viewer: person("contributor") })).toMatchObject({
      refusal: { kind: "forbidden" },
    });
    expect(await reviewImported(confirm)).toMatchObject({ ok: true, already: false });
    expect(await reviewImported(confirm)).toMatchObject({ ok: true, already: true });
    expect(await readVersion("talks")).toBe(before + 1);
    expect((await listQueue(reviewer, "imported", ALL)).counts.imported).toBe(0);
  });

  test("nothing is found at addresses that name nothing", async () => {
    for (const key of ["nothing.here", "\0", "a'b", "x".repeat(5_000)]) {
      expect(await findReview("talks", key, person("reviewer"))).toBeNull();
      expect(await publishRevision(decision(person("reviewer"), key, { revision: "1" }))).toEqual({
        ok: false,
        refusal: { kind: "unknown" },
      });
    }
  });

  test("the log holds after all this", async () => {
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });
});
