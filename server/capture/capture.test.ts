import { beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Viewer } from "@/domain/access/role";
import { NO_METADATA } from "@/domain/citation/source-metadata";
import type { FormValues } from "@/domain/form/values";
import { anIssue, aParticipation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { openDraft } from "../draft/commands";
import { newDraftId } from "../draft/new-draft-id";
import { verifyLog } from "../log/verify";
import type { FetchMeans } from "../source/store-fetched";
import { acceptCandidate, addPassage, correctCandidate, dropCandidate, undoCandidate } from "./commands";
import { findCapture, listCaptures } from "./queries";
import { startCapture } from "./start-capture";
import { submitAccepted } from "./submit-accepted";

const NOW = new Date("2026-03-02T10:00:00Z");
const TEXT = "The talks went on. Ukraine rejected neutrality on Monday. Russia demands neutrality.";
const SOURCE = { title: "A long day", type: "article-newspaper", language: "en", issued: "2026-03-03" };

describeOnEachDatabase("capture", () => {
  const people = new Map<string, Viewer>();
  const person = (name: string): Viewer => {
    const found = people.get(name);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found;
  };

  beforeAll(async () => {
    const record = aRecord([aPosition({ statedOn: "2025-06-02" })], {
      participations: [
        aParticipation("russia", { name: "Russia", shortName: "Russia" }),
        aParticipation("ukraine", { name: "Ukraine", shortName: "Ukraine" }),
      ],
      issues: [
        anIssue("ceasefire-first", { title: "Ceasefire first" }),
        anIssue("neutrality", { title: "Neutrality", proposition: "Ukraine is neutral.", keywords: ["neutrality"] }),
      ],
    });
    expect(await importDossier({ dossier: dossierOf(record), now: NOW })).toMatchObject({ ok: true });
    for (const role of ROLES) people.set(role, await recordPerson(role, role));
    people.set("other", await recordPerson("contributor", "other"));
  });

  async function start(values: FormValues, means?: FetchMeans, viewer = person("contributor")) {
    const draftId = newDraftId();
    await openDraft({ viewer, id: draftId, kind: "capture", subject: "talks", values, now: NOW });
    const result = await startCapture({ viewer, draftId, subject: "talks", values, now: NOW }, means);
    return {
      draftId,
      result,
      again: () => startCapture({ viewer, draftId, subject: "talks", values, now: NOW }, means),
    };
  }

  /** A capture of the text, by its id. */
  async function captured(viewer = person("contributor")): Promise<string> {
    const { result } = await start({ text: TEXT, ...SOURCE, url: "https://example.org/long-day" }, undefined, viewer);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return result.outcome.replace("/capture/", "");
  }

  const page = (text: string, says: Partial<typeof NO_METADATA> = {}): FetchMeans => ({
    fetch: async (url) => {
      const document = { bytes: new TextEncoder().encode(text), mediaType: "text/html", charset: null } as const;
      return { ok: true, document: { ...document, status: 200, url, redirects: [], headers: [] } };
    },
    read: async () => ({ ok: true, text, metadata: { ...NO_METADATA, ...says } }),
  });

  describe("a text is taken", () => {
    test("as it was pasted, once, with its source, its copy and what the rules propose", async () => {
      const { result, again } = await start({ text: TEXT, ...SOURCE, url: "https://example.org/pasted" });
      expect(result).toMatchObject({ ok: true });
      expect(await again()).toEqual(result);
      const capture = await findCapture(
        result.ok ? result.outcome.slice("/capture/".length) : "",
        person("contributor"),
      );
      expect(capture).toMatchObject({ text: TEXT, writtenOn: "2026-03-03", source: { id: "a-long-day" } });
      const proposed = capture?.candidates.map(({ content }) => [content.party, content.issue, content.answer]);
      expect(proposed).toContainEqual(["ukraine", "neutrality", "rejects"]);
      expect(proposed).toContainEqual(["russia", "neutrality", "demands"]);
      expect(await db.snapshot.count({ where: { source: { key: "a-long-day" } } })).toBe(1);
      expect(await verifyLog(db)).toMatchObject({ ok: true });
    });

    test("from its address, and the page fills what was left empty", async () => {
      const url = "https://example.org/fetched";
      const says = { title: "What the page says", type: "webpage", language: "en", issued: "2026-03-01" };
      const { result } = await start({ url }, page(TEXT, says));
      expect(result).toMatchObject({ ok: true });
      expect(await db.source.findFirst({ where: { url } })).toMatchObject({ title: "What the page says" });
      expect(await db.snapshot.findFirst({ where: { source: { url } } })).toMatchObject({ how: "fetched", url });
      // A recorded source needs no description, and the same text no second copy.
      expect((await start({ url }, page(TEXT))).result).toMatchObject({ ok: true });
      expect(await db.snapshot.count({ where: { source: { url } } })).toBe(1);
    });
  });

  describe("a text is not taken", () => {
    test.each([
      ["without an address and words", {}, [{ field: "url", code: "url-or-text" }]],
      ["with a wrong day", { text: TEXT, ...SOURCE, issued: "some day" }, [{ field: "issued", code: "not-a-date" }]],
    ])("%s", async (_, values, issues) => {
      expect((await start(values)).result).toEqual({ ok: false, refusal: { kind: "invalid", issues } });
    });

    test("whose source must be described: what the page says comes back with what is asked for", async () => {
      const { draftId, result } = await start({ url: "https://example.org/bare" }, page(TEXT, { title: "A title" }));
      const fields =
        !result.ok && result.refusal.kind === "invalid" ? result.refusal.issues.map(({ field }) => field) : [];
      expect(fields.toSorted()).toEqual(["language", "type"]);
      expect(await db.draft.findUnique({ where: { id: draftId } })).toMatchObject({ fields: { title: "A title" } });
      expect(await db.source.count({ where: { url: "https://example.org/bare" } })).toBe(0);
    });

    test("whose address gives nothing", async () => {
      const fetch: FetchMeans["fetch"] = async () => ({ ok: false, problem: "blocked", status: null, url: null });
      const { result } = await start({ url: "https://example.org/blocked" }, { fetch });
      expect(result).toMatchObject({ refusal: { issues: [{ field: "url", code: "fetch-blocked" }] } });
    });

    test("by somebody who is disabled since", async () => {
      const gone = await recordPerson("contributor", "gone");
      await db.user.update({ where: { id: gone.userId }, data: { disabledAt: NOW } });
      const values = { text: TEXT, ...SOURCE };
      const order = { viewer: gone, draftId: newDraftId(), subject: "talks", values, now: NOW };
      expect(await startCapture(order)).toMatchObject({ ok: false, refusal: { kind: "denied" } });
    });
  });

  describe("a candidate", () => {
    const of = (capture: string, ordinal: number, viewer: Viewer | null = person("contributor")) => ({
      ...{ viewer, capture, ordinal, now: NOW },
    });
    const state = async (capture: string, ordinal: number) =>
      (await findCapture(capture, person("contributor")))?.candidates.find((one) => one.ordinal === ordinal);

    test("that is accepted twice becomes one draft, filled with its words", async () => {
      const capture = await captured();
      const [one, two] = await Promise.all([acceptCandidate(of(capture, 1)), acceptCandidate(of(capture, 1))]);
      expect(one).toEqual(two);
      const drafts = await db.draft.findMany({ where: { candidate: { captureId: capture } } });
      expect(drafts).toHaveLength(1);
      expect(drafts[0]).toMatchObject({
        kind: "position",
        subject: "talks",
        fields: {
          ...{ party: "ukraine", issue: "neutrality", answer: "rejects", statedOn: "2026-03-02" },
          citations: [
            { source: expect.stringContaining("a-long-day"), quote: expect.stringContaining("rejected neutrality") },
          ],
        },
      });
    });

    test("is dropped, and proposed again; the draft that it became goes with that", async () => {
      const capture = await captured();
      const accepted = await acceptCandidate(of(capture, 1));
      const id = accepted.ok ? (accepted.draft ?? "") : "";
      expect(await dropCandidate(of(capture, 1))).toMatchObject({ ok: true });
      expect(await db.draft.count({ where: { id } })).toBe(0);
      expect(await state(capture, 1)).toMatchObject({ state: "dropped", draft: null });
      expect(await undoCandidate(of(capture, 1))).toMatchObject({ ok: true });
      expect(await state(capture, 1)).toMatchObject({ state: "proposed" });
    });

    test("that was marked by hand says party, issue and stance before it is accepted", async () => {
      const capture = await captured();
      const quote = { start: 0, end: 17 };
      const added = await addPassage({ viewer: person("contributor"), capture, now: NOW }, quote);
      expect(await addPassage({ viewer: person("contributor"), capture, now: NOW }, quote)).toEqual(added);
      const ordinal = added.ordinal ?? 0;
      expect(await acceptCandidate(of(capture, ordinal))).toEqual({ ok: false, refusal: { kind: "incomplete" } });
      const correction = {
        party: "russia",
        issue: "ceasefire-first",
        answer: "opposes",
        statedOn: null,
        speaker: null,
      } as const;
      expect(await correctCandidate(of(capture, ordinal), correction)).toMatchObject({ ok: true });
      expect(await acceptCandidate(of(capture, ordinal))).toMatchObject({ ok: true });
    });

    test.each([
      ["empty", { start: 5, end: 5 }],
      ["backward", { start: 9, end: 3 }],
      ["beyond the text", { start: 0, end: 100_000 }],
      ["of white space", { start: 3, end: 4 }],
    ])("is not made of a passage that is %s", async (_, quote) => {
      const capture = await captured();
      const result = await addPassage({ viewer: person("contributor"), capture, now: NOW }, quote);
      expect(result).toEqual({ ok: false, refusal: { kind: "empty" } });
    });

    test("is nobody else's", async () => {
      const capture = await captured();
      const unknown = { ok: false, refusal: { kind: "unknown" } };
      for (const other of [person("other"), person("administrator")]) {
        expect(await findCapture(capture, other)).toBeNull();
        expect(await acceptCandidate(of(capture, 1, other))).toEqual(unknown);
        expect(await addPassage({ viewer: other, capture, now: NOW }, { start: 0, end: 9 })).toEqual(unknown);
        expect(await submitAccepted(capture, other, NOW)).toBeNull();
      }
      expect(await acceptCandidate(of(capture, 1, null))).toMatchObject({ refusal: { denial: "signed-out" } });
      expect(await listCaptures(person("other"))).toEqual([]);
    });

    test("is handed over with all that were accepted; what is refused stays a draft", async () => {
      const capture = await captured();
      await acceptCandidate(of(capture, 1));
      const second = await acceptCandidate(of(capture, 2));
      const id = second.ok ? (second.draft ?? "") : "";
      const draft = await db.draft.findUniqueOrThrow({ where: { id } });
      await db.draft.update({ where: { id }, data: { fields: { ...(draft.fields as object), statedOn: "" } } });
      expect(await submitAccepted(capture, person("contributor"), NOW)).toEqual({ submitted: 1, refused: 1 });
      expect(
        await db.revision.findFirst({ where: { position: { key: "ukraine.neutrality.2026-03-02" } } }),
      ).toMatchObject({
        stance: "rejects",
      });
      expect(await dropCandidate(of(capture, 1))).toEqual({ ok: false, refusal: { kind: "submitted" } });
      expect(await db.quoteCheck.findFirst({ where: { citation: { revision: { stance: "rejects" } } } })).toMatchObject(
        {
          result: "exact",
        },
      );
    });
  });
});
