import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { parse as parseRis } from "astrocite-ris";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sourcesOfDossiers } from "../../seeds/dossier-sources";
import { printBibtex } from "./bibtex";
import type { Source } from "./citation";
import { toCslItem } from "./csl";
import { printRis } from "./ris";
import { anySource, aSource } from "./source.fixture";

// RIS leaves the place of an unknown month or day empty.
const dateParts = z
  .array(z.union([z.string(), z.number()]))
  .transform((parts) => parts.filter((part) => part !== "").map(Number));

const readItem = z.looseObject({
  id: z.string(),
  title: z.string(),
  author: z
    .array(
      z.looseObject({ literal: z.string().optional(), family: z.string().optional(), given: z.string().optional() }),
    )
    .optional(),
  issued: z.looseObject({ "date-parts": z.array(dateParts) }).optional(),
  URL: z.string().optional(),
  note: z.string().optional(),
});
type ReadItem = z.infer<typeof readItem>;

const readBibtex = (file: string): ReadItem[] =>
  plugins.input.chain(file, { generateGraph: false }).map((item) => readItem.parse(item));
const readRis = (file: string): ReadItem[] => parseRis(file).map((item) => readItem.parse(item));

/** A name as it was before a reader took it apart, at a space or at a comma. */
const nameOf = ({ literal, family = "", given = "" }: NonNullable<ReadItem["author"]>[number]) =>
  (literal ?? `${given} ${family}`).trim();

const bib = (sources: readonly Source[]) =>
  printBibtex(
    sources.map((source) => toCslItem(source)),
    "Sources of Talks",
  );
const ris = (sources: readonly Source[]) => printRis(sources.map((source) => toCslItem(source)));

const sourceList = fc.uniqueArray(anySource, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
describe.each([
  ["BibTeX", bib, readBibtex],
  ["RIS", ris, readRis],
])("a file in %s, read by another parser", (_, print, read) => {
  test("holds every source of the dossiers, with title, authors, date and address", () => {
    const sources = sourcesOfDossiers();
    const found = read(print(sources));
    expect(found.map(({ title }) => title)).toEqual(sources.map(({ title }) => title));
    expect(found.map(({ URL }) => URL)).toEqual(sources.map(({ url }) => url ?? undefined));
    expect(found.map(({ author = [] }) => author.map(nameOf))).toEqual(sources.map(({ authors }) => authors));
    const dates = sources.map(({ issued }) => toCslItem(aSource({ issued: issued?.edtf ?? null })).issued);
    expect(found.map(({ issued }) => issued?.["date-parts"])).toEqual(dates.map((date) => date?.["date-parts"]));
  });

  test("survives any text", () => {
    fc.assert(
      fc.property(sourceList, (sources) => {
        const found = read(print(sources));
        expect(found.map(({ title }) => title)).toEqual(sources.map(({ title }) => title));
        expect(found.map(({ author = [] }) => author.length)).toEqual(sources.map(({ authors }) => authors.length));
      }),
    );
  });
});

test("BibTeX keeps Cyrillic, special characters and braces without a partner", () => {
  const title = "Заявление: 50 % of {x, A_B & #1 \\ ~ ^ $5 }}";
  const text = bib([aSource({ title, authors: ["МИД России and others"], note: "As is: {" })]);
  expect(text).toContain("annote = {As is: \\textbraceleft{}}");
  const [found] = readBibtex(text);
  expect(found?.title).toBe(title);
  expect(found?.author?.map(nameOf)).toEqual(["МИД России and others"]);
});

test("BibTeX dates both for BibTeX and, with its doubt, for biblatex", () => {
  expect(bib([aSource({ issued: "2025-06~" })])).toMatch(/year = \{2025\}[\s\S]*date = \{2025-06~\}[\s\S]*month = jun/);
});

test("an at sign above the entries begins none", () => {
  const text = printBibtex([toCslItem(aSource())], "Sources of @article{x, https://example.org/@a");
  expect(readBibtex(text)).toHaveLength(1);
});

test("RIS says an interval in words behind its first day, and breaks no line", () => {
  const title = "A title ".repeat(30).trim();
  const text = ris([aSource({ title, authors: ["UNFCCC"], issued: "2024-11-10/2024-11-12" })]);
  expect(text).toContain("AU  - UNFCCC\r\n");
  expect(text).toContain("DA  - 2024/11/10/2024-11-10 to 2024-11-12\r\n");
  expect(text).toContain(`TI  - ${title}\r\n`);
});
