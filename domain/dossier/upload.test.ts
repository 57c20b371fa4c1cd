import { expect, test } from "vitest";
import { LIMITS } from "./limits";
import { readUpload } from "./upload";

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  ["talks.yaml", "dossier"],
  ["talks.YML", "dossier"],
  ["talks.json", "dossier"],
  ["talks.csv", "table"],
  ["talks.tsv", "table"],
])("%s is read as a %s", (name, kind) => {
  expect(readUpload(name, bytes("\uFEFFa,b"))).toEqual({ fileName: name, kind, text: "a,b" });
});

test.each([
  ["no file", "", bytes(""), "none"],
  ["an empty file", "a.csv", bytes(""), "empty"],
  ["blank lines", "a.csv", bytes("\n \n"), "empty"],
  ["a picture", "a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "wrong-kind"],
  ["a text of another kind", "a.docx.txt", bytes("party"), "wrong-kind"],
  ["a workbook", "a.xlsx", bytes("PK"), "workbook"],
  ["a workbook that is called a table", "a.csv", bytes("PK\u0003\u0004"), "workbook"],
  ["Windows-1251", "a.csv", Uint8Array.of(0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0), "not-utf8"],
  ["UTF-16", "a.csv", Uint8Array.of(0xff, 0xfe, 0x61, 0), "not-utf8"],
  ["bytes that are no text", "a.csv", Uint8Array.of(0x61, 0), "not-text"],
  ["too many bytes", "a.csv", new Uint8Array(LIMITS.file + 1), "too-large"],
])("%s is refused", (_, name, file, fault) => {
  expect(readUpload(name, file)).toBe(fault);
});
