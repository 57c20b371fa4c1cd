import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SILENCES, STANCES } from "../stance/stance";
import { isFormQuery, toQuery } from "./query";
import { DEFAULT_VIEW, DISAGREEMENTS, type View } from "./view";
import { parseView, viewQuery } from "./view-url";

const parties = ["russia", "ukraine", "e3"];
const issues = ["ceasefire-first", "neutrality"];
const known = { parties: new Set(parties), issues: new Set(issues) };
const parse = (query: string) => parseView(new URLSearchParams(query), known);

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const selection = (slugs: string[]) =>
  fc.oneof(fc.constant(null), fc.constant("all" as const), fc.shuffledSubarray(slugs, { minLength: 1 }));
const view: fc.Arbitrary<View> = fc.record({
  parties: selection(parties),
  issues: selection(issues),
  asOf: fc.option(day),
  against: fc.option(day),
  answers: fc.shuffledSubarray([...STANCES, ...SILENCES]),
  disagreement: fc.option(fc.constantFrom(...DISAGREEMENTS)),
  text: fc.option(fc.string({ minLength: 1, maxLength: 100 }).filter((text) => text.trim() === text && text !== "")),
  onRecordOnly: fc.boolean(),
  transposed: fc.boolean(),
  find: fc.option(fc.string({ minLength: 1, maxLength: 100 }).filter((text) => text.trim() === text && text !== "")),
  cell: fc.option(fc.record({ issue: fc.constantFrom(...issues), party: fc.constantFrom(...parties) })),
  at: fc.option(
    fc.oneof(
      fc.record({ issue: fc.constantFrom(...issues), party: fc.constantFrom(...parties) }),
      fc.record({ sheet: fc.integer({ min: 1, max: 9_999 }) }),
    ),
  ),
});

describe("a view in a URL", () => {
  test("is readable", () => {
    const { view, dropped } = parse("parties=russia,ukraine&asOf=2025-06-02&against=2025-05-16");
    expect(dropped).toEqual([]);
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      parties: ["russia", "ukraine"],
      asOf: "2025-06-02",
      against: "2025-05-16",
    });
    expect(viewQuery(view)).toBe("?parties=russia,ukraine&asOf=2025-06-02&against=2025-05-16");
    expect(viewQuery(DEFAULT_VIEW)).toBe("");
  });

  test("comes back the same from its own address", () => {
    fc.assert(
      fc.property(view, (given) => {
        const { view: read, dropped } = parse(viewQuery(given));
        expect(dropped).toEqual([]);
        expect(read).toEqual(given);
      }),
    );
  });

  test("takes lists as forms send them", () => {
    expect(parse("parties=russia&parties=ukraine&parties=russia&q=").view.parties).toEqual(["russia", "ukraine"]);
  });

  test.each([
    ["parties=russia,atlantis", "parties", "atlantis"],
    ["issues=peace", "issues", "peace"],
    ["asOf=yesterday", "asOf", "yesterday"],
    ["asOf=2025-02-30", "asOf", "2025-02-30"],
    ["against=2025", "against", "2025"],
    ["stance=likes", "stance", "likes"],
    ["disagreement=2", "disagreement", "2"],
    ["attribution=all", "attribution", "all"],
    ["layout=round", "layout", "round"],
    ["cell=peace.russia", "cell", "peace.russia"],
    ["cell=ceasefire-first.russia.x", "cell", "ceasefire-first.russia.x"],
  ])("drops and names what it does not know: %s", (query, parameter, value) => {
    expect(parse(query).dropped).toEqual([{ parameter, value }]);
  });

  test("shows the first sight when every party named is unknown", () => {
    expect(parse("parties=atlantis").view.parties).toBeNull();
  });

  test("cuts a long text between characters", () => {
    const { view } = parse(`q=${encodeURIComponent(`${"x".repeat(99)}😀😀`)}`);
    expect(view.text).toBe(`${"x".repeat(99)}😀`);
    expect(parse(viewQuery(view)).view).toEqual(view);
  });

  test("never fails, whatever stands in the address", () => {
    const names = [
      "parties",
      "issues",
      "asOf",
      "against",
      "stance",
      "disagreement",
      "q",
      "attribution",
      "layout",
      "cell",
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
        const { view } = parseView(new URLSearchParams(pairs), known);
        expect(parse(viewQuery(view)).view).toEqual(view);
      }),
    );
  });
});

test("an address from a plain form is known by repeated or empty parameters", () => {
  expect(isFormQuery(toQuery({ parties: ["russia", "ukraine"] }))).toBe(true);
  expect(isFormQuery(toQuery({ q: "" }))).toBe(true);
  expect(isFormQuery(toQuery({ parties: "russia,ukraine", asOf: undefined }))).toBe(false);
});
