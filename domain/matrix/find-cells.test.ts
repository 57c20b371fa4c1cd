import { expect, test } from "vitest";
import { aCitation, anIssue, aParticipation, aPosition, aRecord } from "../../seeds/record-factory";
import { DEFAULT_VIEW } from "../comparison/view";
import { findInMatrix, MOST_FOUND } from "./find-cells";
import { buildMatrix } from "./matrix";

const issues = Array.from({ length: MOST_FOUND + 3 }, (_, index) => `i-${index + 1}`);
const record = aRecord(
  [
    aPosition({ statedOn: "2025-06-02", party: "usa", issue: "i-1", summary: "Observers on both banks." }),
    aPosition({
      statedOn: "2025-06-02",
      party: "egypt",
      issue: "i-2",
      citations: [{ ...aCitation(), exact: "les observâteurs" }],
    }),
    aPosition({ statedOn: "2025-06-09", party: "usa", issue: "i-3", summary: "Observers, later." }),
    ...issues.map((issue) => aPosition({ statedOn: "2025-06-01", party: "kenya", issue, summary: "A dam." })),
  ],
  {
    issues: issues.map((slug) => anIssue(slug, { title: slug === "i-4" ? "Observers" : slug, proposition: "Holds." })),
    participations: [
      aParticipation("usa", { aliases: ["Washington"] }),
      aParticipation("egypt"),
      aParticipation("kenya", { name: "Republic of Kenya" }),
    ],
  },
);
const find = (words: string, asOf = "2025-06-05") =>
  findInMatrix(record, buildMatrix(record, { ...DEFAULT_VIEW, parties: "all", issues: "all", asOf }), words);
const names = ({ parties, issues: found, cells }: ReturnType<typeof find>) => ({
  parties: parties.map(({ party }) => party),
  issues: found.map(({ slug }) => slug),
  cells: cells.map(({ issue, participation }) => `${issue.slug}.${participation.party}`),
});

test("finds words in issues, in statements and in the quotes under them, in any spelling, as of the day", () => {
  expect(names(find(" OBSERV"))).toEqual({ parties: [], issues: ["i-4"], cells: ["i-1.usa", "i-2.egypt"] });
  expect(names(find("observ", "2025-06-30")).cells).toEqual(["i-1.usa", "i-2.egypt", "i-3.usa"]);
});

test("finds parties by any name", () => {
  expect(names(find("washington")).parties).toEqual(["usa"]);
  expect(names(find("republic of k")).parties).toEqual(["kenya"]);
  expect(names(find("washington")).cells).toEqual([]);
});

test("lists so many and counts the others", () => {
  const { cells, more } = find("a dam");
  expect([cells.length, more]).toEqual([MOST_FOUND, { parties: 0, issues: 0, cells: 3 }]);
  expect(names(find("nothing of the kind"))).toEqual({ parties: [], issues: [], cells: [] });
});
