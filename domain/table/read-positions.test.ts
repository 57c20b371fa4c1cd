import { describe, expect, test } from "vitest";
import { aDossier, anIssue, aParty } from "@/seeds/factories";
import { fromFile } from "../dossier/from-file";
import { guessMapping } from "./columns";
import { readPositions } from "./read-positions";
import { readTable } from "./read-table";

const RECORD = fromFile(
  aDossier({
    parties: [
      aParty("russia", { code: "RU", aliases: ["Moscow", "Kremlin"] }),
      aParty("ukraine", { code: "UA", name: "Ukraine", aliases: ["Kyiv"] }),
      aParty("rada", { aliases: ["Kyiv"] }),
    ],
    issues: [anIssue("ceasefire-first", { title: "Ceasefire before talks" }), anIssue("neutrality")],
  }),
);

/** A row of the table below, column by column. */
const ROW = {
  party: "russia",
  issue: "ceasefire-first",
  stance: "Rejects",
  "stated on": "3 June 2025",
  summary: "Will not stop first.",
  attribution: "on the record",
  source: "tass",
  quote: "no pause",
};

/** What a table of these rows says. */
function read(...rows: Readonly<Record<string, string>>[]) {
  const headings = [...new Set([ROW, ...rows].flatMap((row) => Object.keys(row)))];
  const cells = (row: Readonly<Record<string, string>>) =>
    headings.map((heading) => JSON.stringify(row[heading] ?? ""));
  const text = [headings, ...rows.map(cells)].map((line) => line.join(",").replaceAll('\\"', '""')).join("\n");
  const table = readTable(text);
  if (!table.ok) throw new Error(JSON.stringify(table.fault));
  return readPositions(table.table, guessMapping(headings), RECORD, RECORD.sources);
}

const problemsOf = (...rows: Readonly<Record<string, string>>[]) =>
  read(...rows).refused.flatMap(({ problems }) => problems);

describe("reading positions from a table", () => {
  test("a row is a position, written as people write", () => {
    const { dossier, rows, refused } = read(ROW);
    expect(refused).toEqual([]);
    expect(rows).toEqual([[2]]);
    expect(dossier.positions).toMatchObject([
      {
        id: "russia.ceasefire-first.2025-06-03",
        answer: { kind: "stance", stance: "rejects" },
        statedOn: { edtf: "2025-06-03" },
        attribution: "on-record",
        redLine: false,
        citations: [{ source: "tass", exact: "no pause", language: "en", translation: null }],
      },
    ]);
    expect(dossier.sources.map(({ id }) => id)).toEqual(["tass"]);
    expect(dossier.parties).toEqual(RECORD.parties);
  });

  test.each([
    ["a slug", "ukraine"],
    ["a name", "Ukraine"],
    ["a code", "UA"],
    ["other capitals", "UKRAINE"],
  ])("a party is known by %s", (_, party) => {
    expect(read({ ...ROW, party }).dossier.positions[0]?.party).toBe("ukraine");
  });

  test("an issue is known by its title, a silence in the stance's column or in its own", () => {
    const silent = { ...ROW, issue: "ceasefire before talks", stance: "Not addressed" };
    expect(read(silent).dossier.positions[0]).toMatchObject({
      issue: "ceasefire-first",
      answer: { kind: "silence", silence: "not-addressed" },
    });
    expect(read({ ...ROW, stance: "", silence: "declined" }).dossier.positions[0]?.answer).toEqual({
      kind: "silence",
      silence: "declined",
    });
  });

  test("rows of one id are one position with several quotes", () => {
    const { dossier, rows } = read(
      { ...ROW, id: "first" },
      { id: "first", source: "reuters", quote: "never", locator: "p. 2" },
      { ...ROW, id: "second", quote: "other" },
    );
    expect(rows).toEqual([[2, 3], [4]]);
    expect(dossier.positions[0]?.citations).toMatchObject([
      { source: "tass", exact: "no pause" },
      { source: "reuters", exact: "never", locator: "p. 2" },
    ]);
  });

  test("a new source is recorded once, by its address", () => {
    const source = {
      source: "",
      "source url": "https://example.org/a",
      "source title": "A report",
      "source type": "report",
    };
    const { dossier, refused } = read(
      { ...ROW, ...source, "source language": "en" },
      { ...ROW, ...source, "source language": "en", "stated on": "4 June 2025" },
    );
    expect(refused).toEqual([]);
    expect(dossier.sources).toMatchObject([{ id: "a-report", url: "https://example.org/a", type: "report" }]);
  });

  test("a bad row takes no other with it, and gives its id to none", () => {
    const { dossier, rows, refused } = read({ ...ROW, attribution: "rumour" }, { ...ROW, quote: "another" });
    expect(rows).toEqual([[3]]);
    expect(dossier.positions[0]?.id).toBe("russia.ceasefire-first.2025-06-03.2");
    expect(refused).toMatchObject([{ rows: [2], problems: [{ row: 2, field: "attribution" }] }]);
  });

  test.each([
    ["an unknown party", { party: "Rusia" }, "party", /"Rusia" is no party of this negotiation; did you mean "russia"/],
    ["a name of two parties", { party: "Kyiv" }, "party", /"Kyiv" may be ukraine or rada/],
    ["an unknown issue", { issue: "gas" }, "issue", /"gas" is no issue/],
    ["a stance that is none", { stance: "against" }, "stance", /"against" is not one of/],
    ["a date that leaves open what is meant", { "stated on": "2/6/2025" }, "statedOn", /is not a date/],
    ["an empty summary", { summary: "" }, "summary", /is missing/],
    ["a summary that is too long", { summary: "x".repeat(401) }, "summary", /has 401 characters/],
    ["a source that nobody knows", { source: "bbc" }, "source", /no source "bbc" is recorded/],
    ["no source", { source: "" }, "source", /is missing/],
    [
      "an address that is none",
      { source: "", "source url": "nowhere", "source title": "A" },
      "sourceUrl",
      /is not a web address/,
    ],
    ["an id that is none", { id: "Not an id" }, "id", /is not an id/],
    ["neither yes nor no", { "red line": "maybe" }, "redLine", /"maybe" is neither yes nor no/],
    ["a translation of nobody's", { translation: "no" }, "translator", /is missing/],
    ["a character that turns text around", { quote: "a\u202Eb" }, "quote", /U\+202E/],
    ["no answer", { stance: "" }, null, /has no answer/],
    ["two answers", { silence: "declined" }, null, /has both/],
  ])("names the row and the column of %s", (_, change, field, message) => {
    const [problem] = problemsOf(ROW, { ...ROW, quote: "other", ...change }).filter((found) => found.field === field);
    expect(problem).toMatchObject({ row: 3, field });
    expect(problem?.message).toMatch(message);
  });

  test("a statement that is there twice names the other row", () => {
    expect(problemsOf(ROW, ROW)[0]).toMatchObject({ row: 3, message: expect.stringContaining("(row 2)") });
  });

  test("a further quote that says something else of its position is refused in its own row", () => {
    const [problem] = problemsOf({ ...ROW, id: "first" }, { ...ROW, id: "first", quote: "x", summary: "Else." });
    expect(problem).toMatchObject({ row: 3, field: "summary", message: expect.stringContaining("differs from row 2") });
  });
});
