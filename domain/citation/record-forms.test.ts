import { describe, expect, test } from "vitest";
import { checkForm } from "../form/read-form";
import type { FormValues } from "../form/values";
import { SNAPSHOT_LIMIT, snapshotForm } from "./snapshot-form";
import { sourceForm, sourceValues } from "./source-form";

const TYPED = { title: "A text", type: "webpage", language: "en" };

describe("the form of a source", () => {
  test("what is left empty is absent; what is shown again is what was typed", () => {
    const checked = checkForm(sourceForm, { ...TYPED, authors: "A\r\n\r\n B ", issued: "2 June 2025", grade: "" });
    expect(checked).toMatchObject({
      value: { authors: ["A", "B"], issued: { edtf: "2025-06-02" }, url: null, grade: null, note: null },
    });
    if (checked.ok) expect(checkForm(sourceForm, sourceValues(checked.value))).toEqual(checked);
  });

  test.each<[FormValues, string, string]>([
    [{ title: "" }, "title", "required"],
    [{ title: "a".repeat(301) }, "title", "too-long"],
    [{ url: "file:///etc/passwd" }, "url", "not-a-web-address"],
    [{ grade: "best" }, "grade", "not-a-choice"],
    [{ note: "\u202E" }, "note", "malformed"],
    [{ id: "mine" }, "id", "unknown-field"],
  ])("%j", (change, field, code) => {
    expect(checkForm(sourceForm, { ...TYPED, ...change })).toMatchObject({ issues: [{ field, code }] });
  });
});

describe("the form that stores a text", () => {
  test("the text stays as it is, whatever is in it", () => {
    const text = "A \u000C page\u202E,\n\ttwo  spaces";
    expect(checkForm(snapshotForm, { text: ` ${text.replaceAll("\n", "\r\n")}\r\n` })).toEqual({
      ok: true,
      value: { text, archiveUrl: null },
    });
    expect(checkForm(snapshotForm, { text: "я".repeat(SNAPSHOT_LIMIT) })).toMatchObject({ ok: true });
  });

  test.each<[FormValues, string]>([
    [{}, "required"],
    [{ text: " \n" }, "required"],
    [{ text: "a".repeat(SNAPSHOT_LIMIT + 1) }, "too-long"],
    [{ text: "half \uD800" }, "malformed"],
    [{ text: "zero \0" }, "malformed"],
  ])("no text, too much, or what no database holds", (values, code) => {
    expect(checkForm(snapshotForm, values)).toMatchObject({ issues: [{ field: "text", code }] });
  });
});
