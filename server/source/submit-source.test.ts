import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { withBase } from "@/domain/form/base";
import type { FormValues } from "@/domain/form/values";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { readSiteVersion, readVersion } from "../db/versions";
import { importDossier } from "../dossier/commands";
import { submitDraft } from "../draft/submit";
import { aRecordDraft } from "../draft/test-records";
import { findNegotiation } from "../negotiation/queries";
import { search } from "../search/queries";
import { findSourceValues } from "./submit-source";

const TYPED = { title: "A statement in Geneva", type: "webpage", language: "fr", url: "https://example.org/geneva" };
const TEXT = "Before it. “We  say so”, they said.\r\nAnd also: not a word.";

const SHA256 = "930b9f958fb16ce3f68f02327f731bc9230f7690c48d00c3e975f7ee0bf48e86";

describeOnEachDatabase("sources and their stored copies", () => {
  let anna: Viewer;

  beforeAll(async () => {
    const quotes = ["We  say so", '"We say so"', "never said"].map((exact) => ({ ...aCitation("tass"), exact }));
    const talks = aRecord([aPosition({ statedOn: "2025-06-02", citations: quotes })]);
    const other = aRecord([aPosition({ statedOn: "2025-06-02", citations: [aCitation("reuters")] })], {
      slug: "other",
    });
    for (const record of [talks, other]) {
      const result = await importDossier({ dossier: dossierOf(record), now: new Date("2026-01-01T00:00:00Z") });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
    }
    anna = await recordPerson("contributor", "anna");
  });

  async function submit(kind: "source" | "snapshot", subject: string, values: FormValues, by = anna) {
    const draft = await aRecordDraft(by, kind, subject, values);
    return { ...(await submitDraft(draft.draftId, by, draft.now)), draft };
  }

  const versions = async () => [await readVersion("talks"), await readVersion("other")];
  const newest = () => db.logEntry.findFirstOrThrow({ orderBy: { id: "desc" } });

  test("a new one is recorded under an id made of its title, once", async () => {
    const before = await versions();
    const result = await submit("source", "", { ...TYPED, authors: "A\r\nB", issued: "2 June 2025", grade: "primary" });
    expect(result).toMatchObject({ ok: true, outcome: "/sources/a-statement-in-geneva" });
    const row = await db.source.findUniqueOrThrow({ where: { key: "a-statement-in-geneva" } });
    expect(row).toMatchObject({ issued: "2025-06-02", firstDay: "2025-06-02", authors: ["A", "B"], grade: "primary" });
    expect(await newest()).toMatchObject({ action: "source-changed", subject: "source/a-statement-in-geneva" });
    const count = await db.source.count();
    await submitDraft(result.draft.draftId, anna, result.draft.now);
    expect(await db.source.count()).toBe(count);
    expect(await versions()).toEqual(before);
    expect(await submit("source", "", { ...TYPED, url: "" })).toMatchObject({
      outcome: "/sources/a-statement-in-geneva.2",
    });
  });

  test.each<[FormValues, string, string]>([
    [{}, "url", "taken"],
    [{ url: "javascript:alert(1)" }, "url", "not-a-web-address"],
    [{ url: "", type: "poem" }, "type", "not-a-choice"],
    [{ url: "", title: " " }, "title", "required"],
    [{ url: "", language: "French" }, "language", "not-a-language"],
    [{ url: "", issued: "soon" }, "issued", "not-a-date"],
    [{ url: "", key: "mine" }, "key", "unknown-field"],
  ])("%j is refused", async (change, field, code) => {
    expect(await submit("source", "", { ...TYPED, ...change })).toMatchObject({
      refusal: { kind: "invalid", issues: [{ field, code }] },
    });
  });

  test("a change shows where the source is cited, and nothing is overwritten unseen", async () => {
    const values = withBase((await findSourceValues(db, "tass")) ?? {});
    const [talks, other] = await versions();
    expect(await submit("source", "source/tass", { ...values, title: "The memorandum" })).toMatchObject({ ok: true });
    expect(await versions()).toEqual([Number(talks) + 1, other]);
    expect((await findNegotiation("talks"))?.sources.get("tass")?.title).toBe("The memorandum");
    expect((await search("memorandum", 5)).hits).toMatchObject([{ kind: "source", ref: "tass" }]);
    expect(await newest()).toMatchObject({ action: "source-changed", subject: "source/tass", negotiationId: null });
    expect(await submit("source", "source/tass", { ...values, title: "Another title" })).toMatchObject({
      refusal: { kind: "conflict" },
    });
    const taken = { ...withBase((await findSourceValues(db, "tass")) ?? {}), url: TYPED.url };
    expect(await submit("source", "source/tass", taken)).toMatchObject({ refusal: { issues: [{ field: "url" }] } });
    expect(await submit("source", "source/nothing", values)).toMatchObject({ refusal: { kind: "unknown" } });
  });

  test("a stored copy is looked through for each quote", async () => {
    const [talks, other] = await versions();
    const result = await submit("snapshot", "snapshot/tass", { text: `\r\n${TEXT}\r\n` });
    expect(result).toMatchObject({ ok: true, outcome: "/sources/tass?stored=new#snapshots" });
    const { text, sha256, actorId } = await db.snapshot.findFirstOrThrow();
    expect({ text, actorId }).toEqual({ text: TEXT.replaceAll("\r\n", "\n"), actorId: anna.actorId });
    // printf 'Before it. “We  say so”, they said.\nAnd also: not a word.' | sha256sum
    expect(sha256).toBe(SHA256);
    const checks = await db.quoteCheck.findMany({ orderBy: { citation: { ordinal: "asc" } } });
    expect(checks.map(({ result }) => result)).toEqual(["exact", "normalised", "absent"]);
    expect(await versions()).toEqual([Number(talks) + 1, other]);
    expect(await newest()).toMatchObject({ action: "snapshot-stored", subject: "snapshot/tass", contentHash: SHA256 });
  });

  test("the same text again is not stored again", async () => {
    const before = [await db.snapshot.count(), await db.logEntry.count(), await readSiteVersion()];
    expect(await submit("snapshot", "snapshot/tass", { text: TEXT })).toMatchObject({
      outcome: "/sources/tass?stored=known#snapshots",
    });
    expect([await db.snapshot.count(), await db.logEntry.count(), await readSiteVersion()]).toEqual(before);
  });

  test("each further text is the copy whose date readers see, and the words of which they are shown", async () => {
    const [talks, other] = (await versions()).map(Number);
    const site = await readSiteVersion();
    expect(await submit("snapshot", "snapshot/tass", { text: `${TEXT} More.` })).toMatchObject({ ok: true });
    expect(await versions()).toEqual([Number(talks) + 1, other]);
    expect(await readSiteVersion()).toBe(site + 1);
    expect(await submit("snapshot", "snapshot/tass", { text: "Something else" })).toMatchObject({ ok: true });
    expect(await versions()).toEqual([Number(talks) + 2, other]);
  });

  test.each<[FormValues, string]>([
    [{}, "required"],
    [{ text: " \r\n" }, "required"],
    [{ text: "a".repeat(2_000_001) }, "too-long"],
  ])("no text, or too much of it, is refused", async (values, code) => {
    expect(await submit("snapshot", "snapshot/tass", values)).toMatchObject({
      refusal: { kind: "invalid", issues: [{ field: "text", code }] },
    });
  });

  test("somebody who was disabled since stores and changes nothing", async () => {
    const gone = await recordPerson("contributor", "carl");
    const drafts = [
      await aRecordDraft(gone, "source", "", TYPED),
      await aRecordDraft(gone, "snapshot", "snapshot/tass", { text: "Other" }),
    ];
    await db.user.update({ where: { id: gone.userId }, data: { disabledAt: new Date() } });
    for (const { draftId, now } of drafts) {
      expect(await submitDraft(draftId, gone, now)).toMatchObject({
        refusal: { kind: "denied", denial: "signed-out" },
      });
    }
  });
});
