import { expect, test } from "vitest";
import { aPosition, aRecord } from "@/seeds/record-factory";
import { issueStatements, partyStatements } from "./statements";

const issue = "ceasefire-first";
const record = aRecord([
  aPosition({ statedOn: "2025-05-16", issue }),
  aPosition({ statedOn: "2025-06-02", issue }),
  aPosition({ statedOn: "2025-05", issue, party: "ukraine" }),
  aPosition({ statedOn: "2025-06-02", issue: "neutrality", party: "e3" }),
]);
const [first] = record.issues;
const [russia] = record.participations;
if (!first || !russia) throw new Error("the record has no issue and no party");

const datesOf = (positions: readonly { statedOn: { edtf: string } }[]) =>
  positions.map(({ statedOn }) => statedOn.edtf);

test.each([
  [null, [["2025-06-02", "2025-05-16"], ["2025-05"], [], []], 0],
  ["2025-06-02", [["2025-06-02", "2025-05-16"], ["2025-05"], [], []], 0],
  ["2025-05-16", [["2025-05-16"], ["2025-05"], [], []], 1],
  ["2025-04-30", [[], [], [], []], 3],
])("what each party had stated on an issue as of %s", (asOf, stated, later) => {
  const statements = issueStatements(record, first, asOf);
  expect(statements.cells.map(({ shown, earlier }) => datesOf([...shown, ...earlier]))).toEqual(stated);
  expect(statements.cells.map(({ entry }) => entry.participation.party)).toEqual([
    "russia",
    "ukraine",
    "germany",
    "e3",
  ]);
  expect(statements.later).toBe(later);
});

test("a statement whose month has only begun is shown, but its day is not known", () => {
  const { cells } = issueStatements(record, first, "2025-05-16");
  expect(cells.map(({ entry }) => entry.cell.kind)).toEqual([
    "stated",
    "day-unknown",
    "not-researched",
    "not-researched",
  ]);
});

test("statements of one date that differ stand together", () => {
  const day = "2025-06-02";
  const differing = aPosition({ id: "other", sequence: 9, statedOn: day, stance: "rejects" });
  const [cell] = issueStatements(aRecord([...record.positions, differing]), first, null).cells;
  expect(cell?.shown.map(({ id }) => id)).toEqual(["other", `russia.${issue}.${day}`]);
  expect(datesOf(cell?.earlier ?? [])).toEqual(["2025-05-16"]);
});

test("what a party stated on every issue", () => {
  const cells = partyStatements(record, russia);
  expect(cells.map(({ entry, shown, earlier }) => [entry.issue.slug, datesOf(shown), datesOf(earlier)])).toEqual([
    [issue, ["2025-06-02"], ["2025-05-16"]],
    ["neutrality", [], []],
  ]);
});
