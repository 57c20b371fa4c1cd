import { expect, test } from "vitest";
import { aCitation, aPosition, aRecord } from "@/seeds/record-factory";
import { parseEdtf } from "../date/edtf";
import { groupByYear } from "./catalogue";
import { citingPositions } from "./citing";
import { tallyQuotes } from "./quote-tally";

const [template] = aRecord([]).sources.values();
if (!template) throw new Error("the record has no source");

const listed = (title: string, issued: string | null) => ({
  source: { ...template, id: title, title, issued: issued === null ? null : parseEdtf(issued) },
  positions: 1,
  quotes: tallyQuotes([]),
  negotiations: [],
});

test("sources stand newest first by year, undated ones last, by title within a date", () => {
  const list = [
    listed("undated b", null),
    listed("may", "2025-05-16"),
    listed("undated a", null),
    listed("june b", "2025-06-02"),
    listed("year", "2025"),
    listed("june a", "2025-06-02"),
    listed("old", "2022-03-29"),
  ];
  expect(groupByYear(list).map(({ year, sources }) => [year, ...sources.map(({ source }) => source.id)])).toEqual([
    ["2025", "year", "june a", "june b", "may"],
    ["2022", "old"],
    [null, "undated a", "undated b"],
  ]);
  expect(groupByYear([])).toEqual([]);
});

test("the positions that rest on a source, with their quotes from it alone", () => {
  const both = aPosition({ statedOn: "2025-06-02", citations: [aCitation("reuters"), aCitation("tass")] });
  const later = aPosition({ statedOn: "2025-06-03" });
  const neutral = aPosition({ statedOn: "2025-05-16", issue: "neutrality", party: "ukraine" });
  const other = aPosition({ statedOn: "2025-05-16", party: "e3", citations: [aCitation("reuters")] });
  const record = aRecord([neutral, both, later, other]);
  const [group] = citingPositions(record, "tass");
  expect(group?.negotiation).toEqual({ slug: "talks", title: "Talks" });
  expect(group?.positions.map(({ position }) => position.id)).toEqual([later.id, both.id, neutral.id]);
  expect(group?.positions[1]).toMatchObject({
    issue: { slug: "ceasefire-first" },
    participation: { party: "russia" },
    quotes: [{ source: "tass" }],
  });
  expect(citingPositions(record, "nobody")).toEqual([]);
});
