import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SHIFT_KINDS } from "../shift/shift";
import { parseTimeline, timelinePath } from "./timeline-url";
import { DEFAULT_TIMELINE, type TimelineView } from "./timeline-view";

const parties = ["russia", "ukraine", "e3"];
const issues = ["ceasefire-first", "neutrality", "sanctions"];
const known = { parties: new Set(parties), issues: new Set(issues) };
const parse = (query: string) => parseTimeline(new URLSearchParams(query), known);
const queryOf = (view: Partial<TimelineView>) => timelinePath("talks", view).replace("/n/talks/timeline", "");

const day = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// All of them are the same as none chosen.
const some = (slugs: string[]) => fc.subarray(slugs, { maxLength: slugs.length - 1 });
const view: fc.Arbitrary<TimelineView> = fc
  .record({
    parties: some(parties),
    issues: some(issues),
    kind: fc.constantFrom("all" as const, "shifts" as const, ...SHIFT_KINDS),
    from: fc.option(day),
    to: fc.option(day),
    text: fc.option(fc.string({ minLength: 1, maxLength: 100 }).filter((text) => text.trim() === text && text !== "")),
    oldestFirst: fc.boolean(),
    page: fc.integer({ min: 1, max: 999_999 }),
  })
  .filter(({ from, to }) => from === null || to === null || from <= to);

describe("a timeline in a URL", () => {
  test("is readable, and nothing for the default", () => {
    const query = "?parties=russia,ukraine&kind=shifts&from=2025-05-01&to=2025-05-31&order=oldest&page=2";
    const { view, dropped } = parse(query);
    expect(dropped).toEqual([]);
    expect(view).toEqual({
      ...DEFAULT_TIMELINE,
      parties: ["russia", "ukraine"],
      kind: "shifts",
      from: "2025-05-01",
      to: "2025-05-31",
      oldestFirst: true,
      page: 2,
    });
    expect(queryOf(view)).toBe(query);
    expect(queryOf(DEFAULT_TIMELINE)).toBe("");
  });

  test("comes back the same from its own address", () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(parse(queryOf(given))).toEqual({ view: given, dropped: [] });
      }),
    );
  });

  test("has one address however it was written", () => {
    expect(queryOf(parse("parties=ukraine&parties=russia&q=&kind=all&order=newest&page=1").view)).toBe(
      "?parties=russia,ukraine",
    );
    expect(queryOf(parse("parties=e3,ukraine,russia&issues=").view)).toBe("");
    expect(queryOf(parse("to=2025-02&from=2024").view)).toBe("?from=2024-01-01&to=2025-02-28");
  });

  test.each([
    ["parties=russia,atlantis", "parties", "atlantis"],
    ["issues=peace", "issues", "peace"],
    ["kind=likes", "kind", "likes"],
    ["from=yesterday", "from", "yesterday"],
    ["from=2025~", "from", "2025~"],
    ["to=2025-02-30", "to", "2025-02-30"],
    ["from=2025-06-02&to=2025-06-01", "to", "2025-06-01"],
    ["order=random", "order", "random"],
    ["order=toString", "order", "toString"],
    ["page=0", "page", "0"],
    ["page=1e3", "page", "1e3"],
  ])("drops and names what it does not know: %s", (query, parameter, value) => {
    expect(parse(query).dropped).toEqual([{ parameter, value }]);
  });

  test("never fails, whatever stands in the address", () => {
    const names = ["parties", "issues", "kind", "from", "to", "q", "order", "page"];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), fc.string())), (pairs) => {
        const { view } = parseTimeline(new URLSearchParams(pairs), known);
        expect(parse(queryOf(view)).view).toEqual(view);
      }),
    );
  });
});
