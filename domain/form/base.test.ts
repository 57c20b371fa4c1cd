import { expect, test } from "vitest";
import { baseText, changedSince, mergeOntoBase, plainValues, splitBase, withBase } from "./base";

test("a form remembers what was recorded when it was opened", () => {
  const values = withBase({ title: "Talks", note: "" });
  const { base, typed } = splitBase(values);
  expect(typed).toEqual({ title: "Talks", note: "" });
  expect(base).toBe(baseText({ note: "", title: " Talks\r\n" }));
  expect(base).not.toBe(baseText({ title: "Other talks" }));
});

test("a list that was ticked is the same as one on lines", () => {
  expect(plainValues({ memberOf: ["e3", "eu"], featured: "" })).toEqual({ memberOf: "e3\neu" });
});

const OPENED = withBase({ title: "Talks", summary: "Some", place: "Geneva", kept: "Same" });
const TYPED = { ...OPENED, summary: "Mine", kept: "Also mine" };
const RECORDED = { title: "The talks", summary: "Theirs", place: "", kept: "Same" };

test("what somebody else changed is told, and whether it was changed here too", () => {
  expect(changedSince(TYPED, RECORDED)).toEqual([
    { name: "place", before: "Geneva", now: "", typed: "Geneva", conflict: false },
    { name: "summary", before: "Some", now: "Theirs", typed: "Mine", conflict: true },
    { name: "title", before: "Talks", now: "The talks", typed: "Talks", conflict: false },
  ]);
  expect(changedSince(TYPED, { title: "Talks", summary: "Some", place: "Geneva", kept: "Same" })).toEqual([]);
});

test.each([
  ["Mine", false],
  ["Theirs", true],
])("what only they changed becomes theirs; where both did, %s is chosen", (summary, theirs) => {
  expect(mergeOntoBase(TYPED, RECORDED, (name) => theirs && name === "summary")).toEqual({
    ...{ title: "The talks", summary, place: "", kept: "Also mine" },
    base: baseText(RECORDED),
  });
});

test.each(["", "{", "{}", '[["a",1]]', "[1]"])("a memory that cannot be read, %j, overwrites nothing", (base) => {
  const values = { title: "Mine", base };
  expect(changedSince(values, { title: "Theirs" })).toMatchObject([{ name: "title", conflict: true }]);
  expect(mergeOntoBase(values, { title: "Theirs" }, () => false)).toMatchObject({ title: "Mine" });
});
