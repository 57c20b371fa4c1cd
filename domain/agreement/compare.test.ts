import { describe, expect, test } from "vitest";
import { anIssue, aPosition, aRecord } from "../../seeds/record-factory";
import type { CompareView } from "../comparison/compare-url";
import { agreementTable } from "./agreement-table";
import { compareClosely } from "./compare";

const issues = ["far", "near", "open", "silent"].map((slug) => anIssue(slug));
const stated = (party: string, issue: string, rest: Parameters<typeof aPosition>[0] | object = {}) =>
  aPosition({ party, issue, statedOn: "2025-06-02", id: `${party}.${issue}`, ...rest });
const record = aRecord(
  [
    stated("russia", "far", { stance: "demands" }),
    stated("ukraine", "far", { stance: "rejects" }),
    stated("russia", "near", { stance: "supports" }),
    stated("ukraine", "near", { stance: "demands" }),
    stated("russia", "open", { stance: "conditional", conditions: "If monitored." }),
    stated("ukraine", "open", { stance: "supports" }),
    stated("russia", "silent"),
    stated("germany", "near", { stance: "rejects", attribution: "reported-anonymous" }),
  ],
  { issues },
);
const view: CompareView = {
  ...{ parties: ["russia", "ukraine"], asOf: null, order: "gap", onRecordOnly: false },
  weights: new Map([["far", 2]]),
};

describe("a close comparison", () => {
  test("begins where the parties are nearest, then what depends on conditions, then what cannot be compared", () => {
    const { issues: ordered } = compareClosely(record, view);
    expect(ordered.map(({ issue, gap }) => [issue.slug, gap])).toEqual([
      ["near", 0.25],
      ["far", 1],
      ["open", null],
      ["silent", null],
    ]);
    expect(compareClosely(record, { ...view, order: "category" }).issues.map(({ issue }) => issue.slug)).toEqual([
      "far",
      "near",
      "open",
      "silent",
    ]);
  });

  test("has every two of the parties, with the reader's weights, over all issues", () => {
    const { pairs } = compareClosely(record, { ...view, parties: ["russia", "ukraine", "germany"] });
    expect(pairs.map(({ parties }) => parties.map(({ party }) => party))).toEqual([
      ["russia", "ukraine"],
      ["russia", "germany"],
      ["ukraine", "germany"],
    ]);
    expect(pairs[0]?.agreement).toMatchObject({
      coverage: { compared: 2, conditional: 1, silent: 0, differing: 0, "not-researched": 1 },
      of: 4,
      score: null,
    });
    expect(pairs[0]?.pairs.map(({ weight }) => weight)).toEqual([2, 1, 1, 1]);
  });

  test("leaves reports out where the reader does", () => {
    const parties = ["russia", "germany"];
    const near = (onRecordOnly: boolean) =>
      compareClosely(record, { ...view, parties, onRecordOnly }).issues.find(({ issue }) => issue.slug === "near")?.gap;
    expect([near(false), near(true)]).toEqual([0.75, null]);
  });
});

test("the table of agreement is symmetric, and tells each issue's spread", () => {
  const table = agreementTable(record, null, false);
  expect(table.participations.map(({ party }) => party)).toEqual(["russia", "ukraine", "germany"]);
  expect(table.of("russia", "russia")).toBeNull();
  expect(table.of("russia", "ukraine")).toEqual(table.of("ukraine", "russia"));
  expect(table.issues.map(({ stances, spread }) => [stances, spread])).toEqual([
    [2, -1],
    [3, expect.closeTo(-0.25, 1)],
    [2, null],
    [1, null],
  ]);
});
