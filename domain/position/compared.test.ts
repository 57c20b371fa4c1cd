import { expect, test } from "vitest";
import { comparedRevisions } from "./compared";
import type { Revision } from "./history";

const revision = (number: number): Revision => ({
  number,
  kind: "correction",
  publishedAt: "2026-01-01T00:00:00.000Z",
  actor: { kind: "import", label: "dossier import" },
  publisher: null,
  reason: null,
  position: null,
});
const three = { revisions: [revision(5), revision(2), revision(1)] };

test.each<[string | null, string | null, [number, number]]>([
  [null, null, [2, 5]],
  ["1", "2", [1, 2]],
  ["5", "1", [1, 5]],
  ["3", "4", [2, 5]],
  ["1", "nonsense", [1, 5]],
  [null, "2", [1, 2]],
  [null, "1", [1, 2]],
  ["5", null, [2, 5]],
  ["2", "2", [2, 5]],
])("from %j to %j compares %j", (from, to, expected) => {
  const compared = comparedRevisions(three, { from, to });
  expect([compared?.before.number, compared?.after.number]).toEqual(expected);
});

test("one revision has nothing to be compared with", () => {
  expect(comparedRevisions({ revisions: [revision(1)] }, { from: "1", to: "1" })).toBeNull();
});
