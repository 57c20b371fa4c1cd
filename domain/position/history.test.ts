import { expect, test } from "vitest";
import { aCitation, aPosition } from "@/seeds/record-factory";
import { changedFields } from "./history";

const before = aPosition({ statedOn: "2025-06-02" });

test.each<[Partial<typeof before>, string[]]>([
  [{}, []],
  [{ summary: "Otherwise." }, ["summary"]],
  [{ answer: { kind: "silence", silence: "declined" } }, ["answer"]],
  [{ statedOn: { edtf: "2025-06", firstDay: "2025-06-01", lastDay: "2025-06-30" } }, ["statedOn"]],
  [{ speaker: "Its president", citations: [{ ...aCitation(), locator: "p. 2" }] }, ["speaker", "citations"]],
  [
    { redLine: true, termsChanged: true, conditions: "If", attribution: "reported-named" },
    ["redLine", "termsChanged", "conditions", "attribution"],
  ],
  [{ revision: 2, sequence: 7 }, []],
])("a revision with %j changes %j", (change, fields) => {
  expect(changedFields(before, { ...structuredClone(before), ...change })).toEqual(fields);
});
