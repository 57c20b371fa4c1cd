import { expect, test } from "vitest";
import { z } from "zod";
import { lines, optionalText, requiredDate, requiredText } from "./fields";
import { checkForm } from "./read-form";

test.each<[string, unknown, object]>([
  ["line by line", "a\r\nb\n\n", { ok: true, value: { ids: ["a", "b"] } }],
  ["ticked one by one", ["a", "b"], { ok: true, value: { ids: ["a", "b"] } }],
  ["ticked once", "a", { ok: true, value: { ids: ["a"] } }],
  ["not given", undefined, { ok: true, value: { ids: [] } }],
  ["something else", [{ a: "b" }], { ok: false, issues: [{ field: "ids", code: "malformed" }] }],
])("a list of names, %s", (_, ids, result) => {
  expect(checkForm(z.strictObject({ ids: lines(10, 3) }), { ids } as never)).toEqual(result);
});

test("text keeps its line breaks as the record has them, and loses the white space around it", () => {
  const form = z.strictObject({ text: requiredText(20), more: optionalText(20) });
  const checked = checkForm(form, { text: "  one\r\ntwo ", more: "   " });
  expect(checked).toEqual({ ok: true, value: { text: "one\ntwo", more: null } });
});

test("a text that is too long is refused with its limit", () => {
  const checked = checkForm(z.strictObject({ text: requiredText(400) }), { text: "x".repeat(5_000) });
  expect(checked).toEqual({ ok: false, issues: [{ field: "text", code: "too-long", limit: 400 }] });
});

test.each([
  ["2 June 2025", "2025-06-02"],
  ["May 2025", "2025-05"],
  ["about 2025", "2025~"],
  ["2025-06-02", "2025-06-02"],
])("the date “%s” is recorded as %s", (typed, edtf) => {
  expect(checkForm(z.strictObject({ on: requiredDate }), { on: typed })).toMatchObject({ value: { on: { edtf } } });
});
