import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { checkedQuoteKey } from "@/domain/citation/checked-quote";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { submitDraft } from "../draft/submit";
import { aRecordDraft } from "../draft/test-records";
import { openPositionDraft, TYPED } from "../position/test-drafts";
import { findCurrentText } from "./find-copy";
import { findCheckedQuotes, findSourceAt, findSourceForEditor } from "./stored-text";

const EDITOR = { edits: true, readsTexts: true };
const READER = { edits: false, readsTexts: true };
const QUOTES = ["we say so", '"exactly"', "never said", "no pause without any terms"].map((exact) => ({
  ...aCitation("tass"),
  exact,
}));
const TEXT = `A secret beginning. ${"a".repeat(200)} we say so, “exactly”, ${"b".repeat(200)} no pause without terms.`;

describeOnEachDatabase("a stored text", () => {
  let anna: Viewer;

  beforeAll(async () => {
    const dossier = dossierOf(aRecord([aPosition({ statedOn: "2025-06-02", citations: QUOTES })]));
    const result = await importDossier({ dossier, now: new Date("2026-01-01T00:00:00Z") });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    anna = await recordPerson("contributor", "anna");
  });

  async function store(text: string, at: string): Promise<void> {
    const draft = await aRecordDraft(anna, "snapshot", "snapshot/tass", { text }, new Date(at));
    expect(await submitDraft(draft.draftId, anna, draft.now)).toMatchObject({ ok: true });
  }

  test("before one is stored, every quote is unchecked", async () => {
    expect([...(await findCheckedQuotes("tass")).values()]).toEqual(
      QUOTES.map(() => ({ check: "unchecked", finding: null, place: null })),
    );
    expect(await findCurrentText("tass", EDITOR)).toBeNull();
  });

  test("all may see a quote's check and a little around it, and no more of the text", async () => {
    await store(TEXT, "2026-03-01T10:00:00Z");
    const checks = await findCheckedQuotes("tass");
    expect(QUOTES.map((quote) => checks.get(checkedQuoteKey(quote))?.check)).toEqual([
      ...["exact", "normalised", "absent", "near"],
    ]);
    expect(checks.get(checkedQuoteKey(QUOTES[3] ?? aCitation()))).toMatchObject({
      finding: { storedAt: "2026-03-01T10:00:00.000Z", passage: "no pause without terms" },
      place: { words: "no pause without terms" },
    });
    const place = checks.get(checkedQuoteKey(aCitation()))?.place;
    expect(place?.words).toBe("we say so");
    expect(place?.before).toBe(`${"a".repeat(119)} `);
    expect(place?.after).toHaveLength(120);
    expect(JSON.stringify([...checks])).not.toContain("secret");
  });

  test("who works with it sees it whole, with what is published and what waits for review marked", async () => {
    const id = await openPositionDraft(anna, "talks", null, TYPED);
    expect(await submitDraft(id, anna, new Date("2026-03-01T11:00:00Z"))).toMatchObject({ ok: true });
    const shown = await findCurrentText("tass", EDITOR);
    expect(shown?.pieces?.map(({ text }) => text).join("")).toBe(TEXT);
    const marked = shown?.pieces?.filter(({ covers }) => covers.length > 0).map(({ text }) => text);
    expect(marked).toEqual(["we say so", "“exactly”", "no pause without terms"]);
    const waiting = (text: typeof shown) =>
      text?.passages.flatMap(({ exact, position }) => (position.waits ? [exact] : []));
    expect(waiting(shown)).toHaveLength(1);
    // What waits is nobody else's to see, also where the text is.
    expect(waiting(await findCurrentText("tass", READER))).toEqual([]);
    expect((await findCheckedQuotes("tass")).size).toBe(QUOTES.length);
  });

  test("the newest one counts", async () => {
    await store("Nothing of it.", "2026-03-02T10:00:00Z");
    const checks = [...(await findCheckedQuotes("tass")).values()];
    const finding = { storedAt: "2026-03-02T10:00:00.000Z", passage: null };
    expect(checks).toEqual(QUOTES.map(() => ({ check: "absent", finding, place: null })));
    expect(await findCurrentText("tass", EDITOR)).toMatchObject({ passages: [], pieces: [{ text: "Nothing of it." }] });
    expect((await findSourceForEditor("tass"))?.snapshots.map(({ takenAt }) => takenAt)).toEqual([
      "2026-03-02T10:00:00.000Z",
      "2026-03-01T10:00:00.000Z",
    ]);
  });

  test("a source is found by its address; an address of something else finds nothing", async () => {
    expect(await findSourceAt("https://example.org/tass")).toEqual({ id: "tass", title: "tass" });
    expect(await findSourceAt("https://example.org/other")).toBeNull();
    expect(await findSourceForEditor("nothing")).toBeNull();
    expect(await findSourceForEditor("\0")).toBeNull();
  });
});
