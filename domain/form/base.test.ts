import { expect, test } from "vitest";
import { baseText, mergeOntoBase, plainValues, splitBase, withBase } from "./base";

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

test("what only somebody else changed becomes theirs; what both changed stays as it was typed, and is told", () => {
  const before = withBase({ title: "Talks", summary: "Some", place: "Geneva", kept: "Same" });
  const typed = { ...before, summary: "Mine", kept: "Also mine" };
  const { values, changed } = mergeOntoBase(typed, { title: "The talks", summary: "Theirs", place: "", kept: "Same" });
  expect(values).toEqual({
    ...{ title: "The talks", summary: "Mine", place: "", kept: "Also mine" },
    base: baseText({ title: "The talks", summary: "Theirs", kept: "Same" }),
  });
  expect(changed).toEqual([
    { name: "place", before: "Geneva", now: "", typed: "Geneva", conflict: false },
    { name: "summary", before: "Some", now: "Theirs", typed: "Mine", conflict: true },
    { name: "title", before: "Talks", now: "The talks", typed: "Talks", conflict: false },
  ]);
});

test.each(["", "{", "{}", '[["a",1]]', "[1]"])("a memory that cannot be read, %j, overwrites nothing", (base) => {
  const { values, changed } = mergeOntoBase({ title: "Mine", base }, { title: "Theirs" });
  expect(values).toMatchObject({ title: "Mine" });
  expect(changed).toMatchObject([{ name: "title", conflict: true }]);
});
