import { describe, expect, test } from "vitest";
import { readTable } from "./read-table";

function rowsOf(text: string) {
  const result = readTable(text);
  if (!result.ok) throw new Error(JSON.stringify(result.fault));
  return { headings: result.table.headings, rows: result.table.rows.map(({ cells }) => cells) };
}

const TWO = { headings: ["party", "quote"], rows: [["russia", "no"]] };

describe("reading a table", () => {
  test.each([
    ["commas", "party,quote\nrussia,no\n", TWO],
    ["semicolons", "party;quote\nrussia;no\n", TWO],
    ["tabs", "party\tquote\nrussia\tno\n", TWO],
    ["a byte order mark", "\uFEFFparty,quote\r\nrussia,no\r\n", TWO],
    ["no end of the last line", "party,quote\nrussia,no", TWO],
    [
      "semicolons, with commas in the cells",
      "party;quote\nrussia;no, never\n",
      { ...TWO, rows: [["russia", "no, never"]] },
    ],
    [
      "quotes, delimiters and quote marks in cells",
      'party,quote\nrussia,"no, ""never"""\n',
      { ...TWO, rows: [["russia", 'no, "never"']] },
    ],
    ["lines in a cell", 'party,quote\nrussia,"no\r\nnever"\n', { ...TWO, rows: [["russia", "no\r\nnever"]] }],
    ["a line of Excel's that names the delimiter", "\uFEFFsep=|\r\nparty|quote\r\nrussia|no\r\n", TWO],
    ["short rows", "party,quote\nrussia\n", { ...TWO, rows: [["russia", ""]] }],
    ["empty cells at the end", "party,quote,,\nrussia,no,,\n", TWO],
    ["empty rows", "party,quote\n\nrussia,no\n,\n", TWO],
    ["formulas, as the text that they are", "party,quote\nrussia,=1+1\n", { ...TWO, rows: [["russia", "=1+1"]] }],
    ["headings given twice", "quote,quote\na,b\n", { headings: ["quote", "quote"], rows: [["a", "b"]] }],
    ["space around words", "party , quote\nrussia, no \n", { ...TWO, rows: [["russia", " no "]] }],
  ])("with %s", (_, text, expected) => {
    expect(rowsOf(text)).toEqual(expected);
  });

  test("counts rows as a spreadsheet does, empty ones and lines in cells included", () => {
    const result = readTable('party,quote\nrussia,"two\nlines"\n\nukraine,no\n');
    expect(result.ok && result.table.rows.map(({ number }) => number)).toEqual([2, 4]);
  });

  test.each([
    ["nothing", "", { code: "no-headings" }],
    ["empty headings", ",,\na,b,c\n", { code: "no-headings" }],
    ["more columns than anybody maps", `${"a,".repeat(100)}a\nb\n`, { code: "too-many-columns", most: 100 }],
    ["more rows than anybody looks through", `a\n${"b\n".repeat(5_001)}`, { code: "too-many-rows", most: 5_000 }],
    ["headings alone", "party,quote\n", { code: "no-rows" }],
    ["a quote mark that never closes", 'party,quote\nrussia,no\nukraine,"never\n', { code: "quotes", row: 3 }],
    ["a quote mark inside a bare cell", 'party,quote\nrussia,a "b" c\n', { code: "quotes", row: 2 }],
    ["text behind a closing quote mark", 'party,quote\nrussia,"a"b\n', { code: "quotes", row: 2 }],
    ["more cells than headings", "party,quote\nrussia,no,never\n", { code: "too-many-cells", row: 2 }],
  ])("refuses %s", (_, text, fault) => {
    expect(readTable(text)).toEqual({ ok: false, fault });
  });
});
