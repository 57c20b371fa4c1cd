import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeFields } from "./fields";

test.each([
  ["a", "a", "a", "same"],
  ["a", "b", "a", "mine"],
  ["a", "a", "b", "theirs"],
  ["a", "b", "b", "both"],
  ["a", "b", "c", "conflict"],
  [null, "b", null, "mine"],
  [null, null, "", "theirs"],
  ["a", null, "c", "conflict"],
  [undefined, null, null, "same"],
  [["a", "b"], ["a", "b"], ["b", "a"], "theirs"],
  [{ x: 1, y: { z: 2, w: 3 } }, { y: { w: 3, z: 2 }, x: 1 }, { x: 1, y: { z: 2, w: 4 } }, "theirs"],
  [[{ x: 1, y: 2 }], [{ y: 2, x: 3 }], [{ x: 3, y: 2 }], "both"],
  [1, "1", 1, "mine"],
  [false, true, true, "both"],
])("from %j, mine %j and theirs %j: %s", (base, mine, theirs, kind) => {
  expect(mergeFields({ summary: base }, { summary: mine }, { summary: theirs })).toEqual([{ field: "summary", kind }]);
});

test("every field is named once, in the ancestor's order", () => {
  const base = { stance: "supports", summary: "One.", conditions: null };
  const merged = mergeFields(
    base,
    { ...base, conditions: "If." },
    { conditions: null, summary: "Two.", stance: "supports" },
  );
  expect(merged).toEqual([
    { field: "stance", kind: "same" },
    { field: "summary", kind: "theirs" },
    { field: "conditions", kind: "mine" },
  ]);
});

test("a field that only one version has is told, wherever it is missing", () => {
  const loose = (record: Record<string, unknown>) => record;
  expect(mergeFields(loose({}), loose({ summary: "One." }), loose({}))).toEqual([{ field: "summary", kind: "mine" }]);
});

test("what is mine for one is theirs for the other", () => {
  const other = { same: "same", mine: "theirs", theirs: "mine", both: "both", conflict: "conflict" } as const;
  const value = fc.constantFrom(null, "", "a", "b");
  const record = fc.record({ stance: value, summary: value, conditions: value });
  fc.assert(
    fc.property(record, record, record, (base, mine, theirs) => {
      const turned = mergeFields(base, theirs, mine).map(({ field, kind }) => ({ field, kind: other[kind] }));
      expect(mergeFields(base, mine, theirs)).toEqual(turned);
    }),
  );
});
