import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sourcesOfDossiers } from "../../seeds/dossier-sources";
import { CSL_TYPES } from "../dossier/csl-types";
import { toCslDate, toCslItem } from "./csl";
import { anySource, aSource } from "./source.fixture";

// As csl-data.json (CSL 1.0.2) has them: it allows nothing else, and no empty list of date parts.
const date = z.strictObject({
  "date-parts": z.array(z.array(z.int()).min(1).max(3)).min(1).max(2),
  circa: z.union([z.string(), z.number(), z.boolean()]).optional(),
});
const cslItem = z.strictObject({
  id: z.union([z.string(), z.number()]),
  type: z.enum(CSL_TYPES),
  title: z.string(),
  author: z.array(z.strictObject({ literal: z.string() })).optional(),
  "container-title": z.string().optional(),
  publisher: z.string().optional(),
  issued: date.optional(),
  accessed: date.optional(),
  URL: z.string().optional(),
  language: z.string().optional(),
  note: z.string().optional(),
  source: z.string().optional(),
  custom: z.record(z.string(), z.unknown()).optional(),
});

describe("a date in CSL", () => {
  test.each([
    ["2025", { "date-parts": [[2025]] }],
    ["2025-06", { "date-parts": [[2025, 6]] }],
    ["2025-06-02", { "date-parts": [[2025, 6, 2]] }],
    [
      "2024-11-10/2024-11-12",
      {
        "date-parts": [
          [2024, 11, 10],
          [2024, 11, 12],
        ],
      },
    ],
    ["2024/2025-02", { "date-parts": [[2024], [2025, 2]] }],
    ["2025~", { "date-parts": [[2025]], circa: true }],
    ["2025-06?", { "date-parts": [[2025, 6]], circa: true }],
    [
      "2024-11~/2025-02",
      {
        "date-parts": [
          [2024, 11],
          [2025, 2],
        ],
        circa: true,
      },
    ],
  ])("of %s has the precision that was recorded", (edtf, expected) => {
    expect(toCslDate(edtf)).toEqual(expected);
  });
});

describe("a source as CSL-JSON", () => {
  test("keeps the newspaper that stands as its publisher, as what it appeared in", () => {
    const item = toCslItem(aSource({ containerTitle: null, publisher: "Pravda.Ru" }));
    expect(item).toMatchObject({ "container-title": "Pravda.Ru" });
    expect(item).not.toHaveProperty("publisher");
  });

  test("keeps the publisher of what is no part of something", () => {
    const item = toCslItem(aSource({ type: "report", containerTitle: null, publisher: "UNFCCC" }));
    expect(item).toMatchObject({ publisher: "UNFCCC" });
    expect(item).not.toHaveProperty("container-title");
  });

  test("takes no name apart", () => {
    expect(toCslItem(aSource({ authors: ["European Commission", "Julia Payne"] })).author).toEqual([
      { literal: "European Commission" },
      { literal: "Julia Payne" },
    ]);
  });

  test("says nothing of what was not recorded", () => {
    const bare = aSource({ containerTitle: null, issued: null, url: null });
    expect(Object.keys(toCslItem(bare)).sort()).toEqual(["id", "language", "title", "type"]);
  });

  test("has the day of a stored copy and the page that lists it, where they are known", () => {
    expect(toCslItem(aSource(), { accessed: "2025-07-01", from: "Parley" })).toMatchObject({
      accessed: { "date-parts": [[2025, 7, 1]] },
      source: "Parley",
    });
  });

  test("follows the schema and loses nothing, whatever the record holds", () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const item = toCslItem(source);
        expect(cslItem.safeParse(item).error).toBeUndefined();
        const kept = JSON.stringify(item);
        const texts = [
          source.title,
          source.containerTitle,
          source.note,
          source.url,
          source.issued?.edtf,
          ...source.authors,
        ];
        for (const text of texts) if (text) expect(kept).toContain(JSON.stringify(text).slice(1, -1));
        expect([item.publisher, item["container-title"]]).toContain(source.publisher ?? undefined);
      }),
    );
  });

  test("has a key of its own for each source of the dossiers", () => {
    const items = sourcesOfDossiers().map((source) => toCslItem(source));
    expect(items.length).toBeGreaterThan(100);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const item of items) expect(cslItem.safeParse(item).error).toBeUndefined();
  });
});
