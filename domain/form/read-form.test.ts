import { INTENT, serializeIntent } from "@conform-to/dom";
import { expect, test } from "vitest";
import { readForm } from "./read-form";

function formOf(...fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("fields are nested as their names are, and fields of one name are a list", () => {
  expect(readForm(formOf(["a", "1"], ["list[0].b", "2"], ["list[1].b", "3"], ["c", "4"], ["c", "5"]))).toEqual({
    a: "1",
    list: [{ b: "2" }, { b: "3" }],
    c: ["4", "5"],
  });
});

test("a button adds an entry or takes one away", () => {
  const typed: [string, string][] = [
    ["list[0].b", "2"],
    ["list[1].b", "3"],
  ];
  const add = serializeIntent({ type: "insert", payload: { name: "list" } });
  expect(readForm(formOf(...typed, [INTENT, add])).list).toHaveLength(3);
  const remove = serializeIntent({ type: "remove", payload: { name: "list", index: 0 } });
  expect(readForm(formOf(...typed, [INTENT, remove]))).toEqual({ list: [{ b: "3" }] });
});

test("what is sent beside the form and files are no part of what was typed", () => {
  const form = formOf(["a", "1\0"], ["_head", "7"], ["_take.summary", "mine"]);
  form.append("file", new File(["x"], "x.txt"));
  expect(readForm(form)).toEqual({ a: "1" });
});
