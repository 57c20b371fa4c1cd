import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aCitation, aPosition, aRecord } from "../../seeds/record-factory";
import { buildMatrix } from "../matrix/matrix";
import type { NegotiationRecord } from "../matrix/record";
import { STANCES } from "../stance/stance";
import { type Pinned, pinView, withhold } from "./pinned";
import { pinnedContent, readPinnedContent } from "./pinned-content";
import { DEFAULT_VIEW, DISAGREEMENTS, type View } from "./view";

const days = ["2025-05-16", "2025-05", "2025-06-02", "2025-06", "2025-07-01"];
const parties = ["russia", "ukraine", "germany", "e3"];
const issues = ["ceasefire-first", "neutrality"];

const position = fc
  .record({
    party: fc.constantFrom(...parties),
    issue: fc.constantFrom(...issues),
    statedOn: fc.constantFrom(...days),
    stance: fc.constantFrom(...STANCES),
    attribution: fc.constantFrom("on-record" as const, "reported-anonymous" as const),
    source: fc.constantFrom("tass", "reuters"),
  })
  .map(({ source, ...rest }) => aPosition({ ...rest, citations: [aCitation(source)] }));
const record = fc
  .array(position, { minLength: 1, maxLength: 12 })
  .map((positions) => aRecord(positions.map((each, index) => ({ ...each, id: `p${index}`, sequence: index + 1 }))));
const selection = (slugs: string[]) => fc.oneof(fc.constant(null), fc.shuffledSubarray(slugs, { minLength: 1 }));
const view: fc.Arbitrary<View> = fc.record({
  parties: selection(parties),
  issues: selection(issues),
  asOf: fc.constantFrom(null, "2025-05-20", "2025-06-02"),
  against: fc.constantFrom(null, "2025-05-16", "2025-07-01"),
  answers: fc.shuffledSubarray([...STANCES]),
  disagreement: fc.option(fc.constantFrom(...DISAGREEMENTS)),
  text: fc.constantFrom(null, "proposition"),
  onRecordOnly: fc.boolean(),
  transposed: fc.boolean(),
  find: fc.constant(null),
  cell: fc.constant(null),
  at: fc.constant(null),
});

const drawn = (of: NegotiationRecord, by: View) => {
  const { rows, sources, asOf, against, participations, shiftCounts, restated } = buildMatrix(of, by);
  return { rows, sources, asOf, against, participations, shiftCounts, restated };
};

function pinned(of: NegotiationRecord, by: Partial<View> = {}): Pinned {
  const made = pinView(of, { ...DEFAULT_VIEW, ...by });
  if (made === null) throw new Error("There is nothing to pin");
  return made;
}

describe("a pinned view", () => {
  test("draws the same matrix, after it was written and read, as the view that was pinned", () => {
    fc.assert(
      fc.property(record, view, (of, by) => {
        const made = pinView(of, by);
        if (made === null) {
          expect(buildMatrix(of, by).rows).toEqual([]);
          return;
        }
        const again = readPinnedContent(pinnedContent(made));
        expect(drawn(again.record, again.view)).toEqual(drawn(of, by));
        expect(pinnedContent(again)).toBe(pinnedContent(made));
      }),
    );
  });

  test("holds nothing that the view leaves out", () => {
    const report = aPosition({ id: "report", statedOn: "2025-05-16", attribution: "reported-anonymous" });
    const later = aPosition({ id: "later", statedOn: "2025-07-01" });
    const other = aPosition({ id: "other", statedOn: "2025-05-16", party: "ukraine" });
    const shown = aPosition({ id: "shown", statedOn: "2025-05-16", citations: [aCitation("reuters")] });
    const made = pinned(aRecord([report, later, other, shown]), {
      parties: ["russia"],
      asOf: "2025-06-02",
      onRecordOnly: true,
    });
    expect(made.record.positions.map(({ id }) => id)).toEqual(["shown"]);
    expect([...made.record.sources.keys()]).toEqual(["reuters"]);
    expect(made.record.participations.map(({ party }) => party)).toEqual(["russia"]);
    expect(made.view.asOf).toBe("2025-06-02");
  });

  test("of nothing is none", () => {
    expect(pinView(aRecord([]), DEFAULT_VIEW)).toBeNull();
    expect(pinView(aRecord([aPosition({ statedOn: "2025" })]), { ...DEFAULT_VIEW, text: "no such words" })).toBeNull();
  });

  test("keeps how the quotes stood then; one pinned before copies were stored reads as it did", () => {
    const [found, gone, unseen] = ["exact", "near", "unchecked"] as const;
    const storedAt = "2026-03-01T10:00:00.000Z";
    const findings = [{ storedAt, passage: null }, { storedAt, passage: "we say no" }, null];
    const before = { review: "reviewed", override: null, corrected: null, checks: [found, gone, unseen] } as const;
    const of = aRecord([aPosition({ id: "shown", statedOn: "2025-05-16" })]);
    const standing = (provenance: NegotiationRecord["provenance"]) =>
      readPinnedContent(pinnedContent(pinned({ ...of, provenance }))).record.provenance.get("shown");
    expect(standing(new Map([["shown", { ...before, findings }]]))).toEqual({ ...before, findings });
    expect(standing(new Map([["shown", { ...before, findings: [null, null, null] }]]))).toEqual({
      ...before,
      findings: [],
    });
  });

  test("is canonical: names sorted, nothing absent, no white space", () => {
    const json = pinnedContent(pinned(aRecord([aPosition({ statedOn: "2025-05-16" })])));
    expect(json.startsWith('{"filteredOut":0,"form":"parley-pinned/1","issues":[{"category":"Process"')).toBe(true);
    expect(json).not.toContain("null");
    expect(json).not.toContain("withheld");
    expect(() => readPinnedContent(json.replace("parley-pinned/1", "parley-pinned/2"))).toThrow();
  });
});

describe("a legal removal", () => {
  const old = aPosition({ id: "old", statedOn: "2025-05-16", summary: "An old claim." });
  const shown = aPosition({
    id: "shown",
    statedOn: "2025-06-02",
    summary: "A claim.",
    citations: [aCitation("reuters")],
  });
  const made = pinned(aRecord([old, shown]), { parties: ["russia"] });
  const stance = (of: Pinned) => buildMatrix(of.record, of.view).rows[0]?.cells[0]?.cell;

  test("empties the cell that rested on it, and no earlier statement takes its place", () => {
    const after = withhold(made, (id, revision) => id === "shown" && revision === 1);
    expect(stance(after)).toEqual({ kind: "withheld" });
    const json = pinnedContent(after);
    expect(json).not.toContain("A claim.");
    expect(json).not.toContain("reuters");
    expect(stance(readPinnedContent(json))).toEqual({ kind: "withheld" });
  });

  test("of an earlier statement leaves the cell, and takes those words", () => {
    const after = withhold(made, (id) => id === "old");
    expect(stance(after)).toEqual(stance(made));
    expect(pinnedContent(after)).not.toContain("An old claim.");
  });

  test("of another revision changes nothing", () => {
    expect(withhold(made, (id, revision) => id === "shown" && revision === 2)).toBe(made);
  });

  test("of a coalition's statement leaves no pointer to it, nor to an earlier one", () => {
    const first = aPosition({ id: "first", party: "e3", statedOn: "2025-05-16" });
    const second = aPosition({ id: "second", party: "e3", statedOn: "2025-06-02" });
    const member = pinned(aRecord([first, second]), { parties: ["germany"] });
    expect(stance(member)).toMatchObject({
      kind: "not-researched",
      see: [{ party: "e3", position: { id: "second" } }],
    });
    expect(stance(withhold(member, (id) => id === "second"))).toEqual({ kind: "not-researched", see: [] });
  });
});
