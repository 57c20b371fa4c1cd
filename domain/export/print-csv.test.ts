import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { read, utils } from "xlsx";
import { awkwardText } from "@/seeds/any-taken-view";
import { guard, printCsv, unguard } from "./print-csv";

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t'=1"],
  ["\r=1", "'\r'=1"],
  ["\n", "'\n"],
  ["  =1", "'  =1"],
  ["'=1", "''=1"],
  ["＝1", "'＝1"],
  ["first\n=1", "first\n'=1"],
  ["a;=cmd", "a;'=cmd"],
  ["a; -b", "a;' -b"],
  ["plain, even = inside", "plain, even = inside"],
  ["'tis so", "'tis so"],
  ["2025-06-02", "2025-06-02"],
  ["", ""],
])("%j is written %j", (text, written) => {
  expect(guard(text)).toBe(written);
  expect(unguard(written)).toBe(text);
});

const anyText = fc.oneof(
  awkwardText,
  fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", " ", "\t", "\r", "\n", ";", "a", "\u00A0", "＝") }),
  fc.string({ unit: "binary" }).filter((text) => text.isWellFormed()),
);

describe("any text", () => {
  test("is got back from what is written", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unguard(guard(text))).toBe(text);
      }),
    );
  });

  test("begins no formula, nor does any part that a spreadsheet might split off", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const part of guard(text).split(/[;\t\r\n]/)) expect(part).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
        expect(guard(text)).not.toMatch(/^[\t\r\n]/);
      }),
    );
  });

  test("comes through a spreadsheet's reader in its own cell, and is no formula", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (rows) => {
        const csv = printCsv({ headings: ["one", "two"], rows });
        const sheet = read(new TextEncoder().encode(csv), { raw: true, cellFormula: true }).Sheets.Sheet1 ?? {};
        const cells = Object.entries(sheet).filter(([address]) => !address.startsWith("!"));
        expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
        const [headings, ...found] = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: "", blankrows: true });
        expect(headings).toEqual(["one", "two"]);
        // The reader has its own line breaks, and drops empty rows at the end.
        const lines = (text: string) => text.replace(/[\r\n]+/g, "\n");
        const expected = rows.map((row) => row.map((text) => lines(guard(text))));
        expect(found.map((row) => row.map(lines))).toEqual(expected.slice(0, found.length));
      }),
      { numRuns: 200 },
    );
  });
});

test("a strict reader gets every character back", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, anyText), { minLength: 1, maxLength: 4 }), (rows) => {
      const records = parse(printCsv({ headings: ["one", "two"], rows }), { bom: true, record_delimiter: "\r\n" });
      expect(records.slice(1).map((row) => row.map(unguard))).toEqual(rows);
    }),
  );
});

test("RFC 4180: commas, CRLF, doubled quotes; a byte order mark so that Excel reads UTF-8", () => {
  const csv = printCsv({ headings: ["a", "b"], rows: [['say "so", now', "Ж\nline"]] });
  expect(csv).toBe('\uFEFFa,b\r\n"say ""so"", now","Ж\nline"\r\n');
});
