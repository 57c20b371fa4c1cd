import { describe, expect, test } from "vitest";
import { aPosition, aRecord } from "../../seeds/record-factory";
import { buildMatrix } from "../matrix/matrix";
import { canonicalQuery, describeView, isIndexed } from "./describe-view";
import { DEFAULT_VIEW, type View } from "./view";

const record = aRecord([
  aPosition({ statedOn: "2025-05-16", stance: "opposes" }),
  aPosition({ statedOn: "2025-06-01", stance: "demands", party: "ukraine", issue: "neutrality" }),
]);
const describing = (change: Partial<View>, of = record) => {
  const view = { ...DEFAULT_VIEW, ...change };
  return describeView(of, view, buildMatrix(of, view));
};

describe("describing a view", () => {
  test("is about the parties that the reader named, unless they are many", () => {
    expect(describing({ parties: ["ukraine", "russia"] })).toMatchObject({
      aboutParties: true,
      parties: ["Ukraine", "Russia"].map((name) => name.toLowerCase()),
    });
    expect(describing({}).aboutParties).toBe(false);
    expect(describing({ parties: "all" }).aboutParties).toBe(false);
    const many = record.participations.flatMap((one) =>
      ["a", "b"].map((suffix) => ({ ...one, party: `${one.party}-${suffix}` })),
    );
    const parties = many.slice(0, 5).map(({ party }) => party);
    expect(describing({ parties }, { ...record, participations: many }).aboutParties).toBe(false);
  });

  test("is about one issue when the reader named one, not when a filter leaves one", () => {
    expect(describing({ issues: ["neutrality"] })).toMatchObject({ aboutIssue: true, issues: ["neutrality"] });
    expect(describing({ answers: ["demands"] })).toMatchObject({ aboutIssue: false, filtered: true });
  });

  test("tells the day shown from a day that was chosen", () => {
    expect(describing({})).toMatchObject({ asOf: "2025-06-01", asOfChosen: false });
    expect(describing({ asOf: "2025-05-20" })).toMatchObject({ asOf: "2025-05-20", asOfChosen: true });
    expect(describing({ asOf: null }, aRecord([]))).toMatchObject({ asOf: null, asOfChosen: false });
  });
});

describe("the one address of a view", () => {
  test.each<[string, Partial<View>, string, boolean]>([
    ["nothing chosen", {}, "", true],
    ["a cell open", { cell: { issue: "neutrality", party: "russia" } }, "", true],
    [
      "parties and a cell",
      { parties: ["russia"], cell: { issue: "neutrality", party: "russia" } },
      "?parties=russia",
      false,
    ],
    ["a date", { asOf: "2025-05-20" }, "?asOf=2025-05-20", false],
    ["a filter", { text: "troops" }, "?q=troops", false],
  ])("with %s", (_, change, query, indexed) => {
    const view = { ...DEFAULT_VIEW, ...change };
    expect(canonicalQuery(view)).toBe(query);
    expect(isIndexed(view)).toBe(indexed);
  });
});
