import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aRecord } from "../../seeds/record-factory";
import { COMPARE_ORDERS, type CompareView, compareQuery, isCompareForm, parseCompare } from "./compare-url";

const record = aRecord([]);
const parties = record.participations.map(({ party }) => party);
const parse = (query: string) => parseCompare(new URLSearchParams(query), record);

const view: fc.Arbitrary<CompareView> = fc.record({
  parties: fc.shuffledSubarray(parties, { minLength: 2, maxLength: 4 }),
  asOf: fc.constantFrom(null, "2025-06-02"),
  order: fc.constantFrom(...COMPARE_ORDERS),
  onRecordOnly: fc.boolean(),
  weights: fc
    .tuple(fc.constantFrom(0, 1, 2, 3), fc.constantFrom(0, 1, 2, 3))
    .map(
      ([ceasefire, neutrality]) =>
        new Map(
          [["ceasefire-first", ceasefire] as const, ["neutrality", neutrality] as const].filter(
            ([, weight]) => weight !== 1,
          ),
        ),
    ),
});

describe("a close comparison in a URL", () => {
  test("comes back the same from its own address", () => {
    fc.assert(
      fc.property(view, (given) => {
        const { compare, dropped } = parse(compareQuery(given));
        expect(dropped).toEqual([]);
        expect(compare).toEqual(given);
        expect(isCompareForm(new URLSearchParams(compareQuery(given)))).toBe(false);
      }),
    );
  });

  test("takes weights as a form sends them", () => {
    const query = "parties=russia&parties=ukraine&weight.neutrality=3&weight.ceasefire-first=1";
    expect(parse(query).compare.weights).toEqual(new Map([["neutrality", 3]]));
    expect(isCompareForm(new URLSearchParams(query))).toBe(true);
    expect(compareQuery(parse(query).compare)).toBe("?parties=russia,ukraine&weights=neutrality:3");
  });

  test("fills up to two parties, and drops those beyond four", () => {
    expect(parse("").compare.parties).toEqual(["russia", "ukraine"]);
    expect(parse("parties=germany").compare.parties).toEqual(["germany", "russia"]);
    expect(parse("parties=russia").compare.parties).toEqual(["russia", "ukraine"]);
    const five = aRecord([], {
      participations: [...record.participations, { ...record.participations[0], party: "fr" } as never],
    });
    const { compare, dropped } = parseCompare(new URLSearchParams("parties=russia,ukraine,germany,e3,fr"), five);
    expect(compare.parties).toEqual(parties);
    expect(dropped).toEqual([{ parameter: "parties", value: "fr" }]);
  });

  test.each([
    ["parties=russia,atlantis", "parties", "atlantis"],
    ["asOf=soon", "asOf", "soon"],
    ["order=alphabet", "order", "alphabet"],
    ["attribution=all", "attribution", "all"],
    ["weights=neutrality:4", "weights", "neutrality:4"],
    ["weights=peace:1", "weights", "peace:1"],
    ["weight.neutrality=-1", "weight.neutrality", "-1"],
  ])("drops and names what it does not know: %s", (query, parameter, value) => {
    expect(parse(query).dropped).toEqual([{ parameter, value }]);
  });

  test("never fails, whatever stands in the address", () => {
    const names = fc.constantFrom("parties", "asOf", "order", "attribution", "weights", "weight.neutrality");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
        const { compare } = parseCompare(new URLSearchParams(pairs), record);
        expect(parse(compareQuery(compare))).toEqual({ compare, dropped: [] });
      }),
    );
  });
});
