import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import type { FormValues } from "@/domain/form/values";
import { aParticipation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { openDraft, saveDraft } from "../draft/commands";
import { newDraftId } from "../draft/new-draft-id";
import { findDraft } from "../draft/queries";
import { acceptCandidate, addPassage, dropCandidate } from "./commands";
import { findCapture } from "./queries";
import { startCapture } from "./start-capture";
import { submitAccepted } from "./submit-accepted";

const NOW = new Date("2026-03-01T10:00:00Z");
const ARTICLE = `Talks go on

Russia rejected a ceasefire on Wednesday. Ukraine demanded a ceasefire. "We want peace," a reader said.`;
const ABOUT = { title: "Talks go on", type: "article-newspaper", language: "en", issued: "2025-06-05" };

describeOnEachDatabase("a capture", () => {
  let anna: Viewer;

  beforeAll(async () => {
    const record = aRecord([aPosition({ statedOn: "2024-01-02" })]);
    const people = ["russia", "ukraine"].map((party) =>
      aParticipation(party, {
        name: party[0]?.toUpperCase() + party.slice(1),
        shortName: party[0]?.toUpperCase() + party.slice(1),
      }),
    );
    const [first, ...others] = record.issues;
    if (first === undefined) throw new Error("No issue");
    const issues = [{ ...first, title: "Ceasefire", keywords: ["ceasefire"] }, ...others];
    const result = await importDossier({
      dossier: dossierOf({ ...record, participations: people, issues }),
      now: new Date("2026-01-01T00:00:00Z"),
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    anna = await recordPerson("contributor", "anna");
  });

  async function start(typed: FormValues = {}) {
    const draft = { viewer: anna, subject: "talks", values: { ...ABOUT, text: ARTICLE, ...typed }, now: NOW };
    const draftId = newDraftId();
    await openDraft({ ...draft, id: draftId, kind: "capture" });
    const result = await startCapture({ ...draft, draftId });
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
    const id = result.outcome.slice("/capture/".length);
    const capture = await findCapture(id, anna);
    if (capture === null) throw new Error("Not found");
    return capture;
  }

  test("of a text that was pasted before has the same source and copy", async () => {
    const [one, other] = [await start(), await start()];
    expect(other.source.id).toBe(one.source.id);
    expect(await db.snapshot.count({ where: { source: { key: one.source.id } } })).toBe(1);
  });

  test("hands over two positions that rest on one quote", async () => {
    const text = "Both sides met. Russia and Ukraine rejected a ceasefire on Wednesday, they said together.";
    const capture = await start({ text, title: "Joint" });
    expect(capture.candidates.map(({ content }) => content.party)).toEqual(["russia", "ukraine"]);
    for (const { ordinal } of capture.candidates) {
      expect((await acceptCandidate({ viewer: anna, capture: capture.id, ordinal, now: NOW })).ok).toBe(true);
    }
    expect(await submitAccepted(capture.id, anna, NOW)).toMatchObject({ submitted: 2, refused: 0 });
  });

  test("takes several passages at once, each once", async () => {
    const { id, candidates } = await start();
    const add = (start: number, end: number) => addPassage({ viewer: anna, capture: id, now: NOW }, { start, end });
    const added = await Promise.all([add(0, 5), add(6, 11), add(0, 5)]);
    expect(added.every(({ ok }) => ok)).toBe(true);
    expect((await findCapture(id, anna))?.candidates.length).toBe(candidates.length + 2);
  });

  test("asks about two positions of one cell and day, and keeps the second as a draft", async () => {
    const capture = await start({
      text: "Russia rejected a ceasefire. Later Russia demanded a ceasefire.",
      title: "Twice",
    });
    for (const { ordinal } of capture.candidates) {
      await acceptCandidate({ viewer: anna, capture: capture.id, ordinal, now: NOW });
    }
    expect(await submitAccepted(capture.id, anna, NOW)).toEqual({ submitted: 1, refused: 1 });
  });

  test("takes no passage that cuts a character, is empty, or is beyond the text", async () => {
    const { id, text } = await start({ text: `😀 ${ARTICLE}` });
    const cut = [
      [1, 5],
      [2, 3],
      [5, 5],
      [0, text.length + 1],
    ] as const;
    for (const [start, end] of cut) {
      expect((await addPassage({ viewer: anna, capture: id, now: NOW }, { start, end })).ok, `${start}-${end}`).toBe(
        false,
      );
    }
  });

  test("proposes a passage again that was dropped and is marked", async () => {
    const { id, candidates } = await start({ text: `${ARTICLE} Once more.` });
    await dropCandidate({ viewer: anna, capture: id, ordinal: 1, now: NOW });
    const quote = candidates[0]?.content.quote ?? { start: 0, end: 0 };
    // With the white space around it.
    const marked = { start: quote.start - 1, end: quote.end + 1 };
    expect(await addPassage({ viewer: anna, capture: id, now: NOW }, marked)).toMatchObject({ ok: true, ordinal: 1 });
    expect((await findCapture(id, anna))?.candidates[0]?.state).toBe("proposed");
  });

  test("guesses no day for a passage of a text without one", async () => {
    const { id } = await start({ issued: "", text: `${ARTICLE} Undated.` });
    const added = await addPassage({ viewer: anna, capture: id, now: NOW }, { start: 0, end: 5 });
    const content = (await findCapture(id, anna))?.candidates.find(({ ordinal }) => ordinal === added.ordinal)?.content;
    expect(content).toMatchObject({ party: null, answer: null, statedOn: null });
  });

  test("keeps what was typed into an accepted draft when its candidate is dropped", async () => {
    const { id } = await start();
    const decision = { viewer: anna, capture: id, ordinal: 1, now: NOW };
    const accepted = await acceptCandidate(decision);
    const draftId = accepted.ok ? (accepted.draft ?? "") : "";
    await saveDraft(draftId, anna, { summary: "Rewritten by hand for ten minutes." }, new Date(NOW.getTime() + 60_000));
    await dropCandidate(decision);
    expect((await findDraft(draftId, anna))?.values).toMatchObject({ summary: "Rewritten by hand for ten minutes." });
  });
});
