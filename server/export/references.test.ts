import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "@/domain/citation/citation";
import { toCslItem } from "@/domain/citation/csl";
import { REFERENCE_STYLES, type ReferenceStyle } from "@/domain/citation/reference-style";
import { aSource } from "@/domain/citation/source.fixture";
import { CSL_TYPES } from "@/domain/dossier/csl-types";
import { sourcesOfDossiers } from "@/seeds/dossier-sources";
import { setReferences } from "./references";

const set = (sources: readonly Source[], style: ReferenceStyle) =>
  setReferences(
    sources.map((source) => toCslItem(source)),
    style,
  );

/** As a style may print a text: with other quotation marks and capitals. */
const folded = (text: string) => text.replace(/[‘’“”'"]/g, "").toLowerCase();
const UNDATED = /n\.d\.|no date/i;

describe.each(REFERENCE_STYLES)("references in %s", (style) => {
  test("name every source of the dossiers once, with its title, where it appeared, year and address", () => {
    const sources = sourcesOfDossiers();
    const references = set(sources, style);
    expect(references).toHaveLength(sources.length);
    for (const reference of references) expect(reference).not.toMatch(/undefined|null|NaN|\n/);
    for (const { url, title, publisher, authors, issued } of sources) {
      const own = references.filter(
        (reference) => reference.includes(`${url}`) && folded(reference).includes(folded(title)),
      );
      expect(own, title).toHaveLength(1);
      for (const part of [publisher, ...authors]) if (part) expect(own[0]).toContain(part);
      expect(own[0]).toContain(issued?.edtf.slice(0, 4));
      expect(own[0]).not.toMatch(UNDATED);
    }
  });

  test("lose no part of a source, of whatever type", () => {
    const maybe = <T>(value: T) => fc.constantFrom(value, null);
    const source = fc.record({
      type: fc.constantFrom(...CSL_TYPES),
      containerTitle: maybe("Containerjournal"),
      authors: fc.constantFrom([], ["Some Author"]),
      issued: fc.constantFrom("2024-10-03", "2024-10", "2024", "2024~", null),
      url: maybe("https://example.org/r"),
    });
    fc.assert(
      fc.property(source, (given) => {
        const [reference = ""] = set([aSource({ title: "Zebra title", ...given })], style);
        const parts = ["Zebra title", given.containerTitle, ...given.authors, given.issued?.slice(0, 4), given.url];
        for (const part of parts) if (part) expect(folded(reference)).toContain(folded(part));
        expect(UNDATED.test(reference)).toBe(given.issued === null);
        const published = aSource({ title: "Zebra title", ...given, containerTitle: null, publisher: "Pubhouse" });
        expect(set([published], style)[0]).toContain("Pubhouse");
      }),
      { numRuns: 300 },
    );
  });

  test("tell an approximate date from a sure one", () => {
    expect(set([aSource({ issued: "2025-06~" })], style)[0]).toContain("ca. June 2025");
    expect(set([aSource({ issued: "2025-06-02?" })], style)[0]).toContain("2 June 2025?");
  });
});

test("each style sets the same source in its own way", () => {
  const source = aSource({ authors: ["European Commission"] });
  expect(REFERENCE_STYLES.map((style) => set([source], style)[0])).toEqual([
    "European Commission. (2025, June 2). Ukraine ready to talk. The Kyiv Independent. https://example.org/talk",
    "European Commission. 2025. “Ukraine Ready to Talk.” The Kyiv Independent, June 2, 2025. https://example.org/talk.",
    "European Commission (2025) ‘Ukraine ready to talk’, The Kyiv Independent, 2 June. Available at: https://example.org/talk.",
  ]);
});

test("two that would be cited alike get letters, in a list as in a paper", () => {
  const twice = [1, 2].map((n) => aSource({ id: `s-${n}`, title: `Part ${n}`, authors: ["UNFCCC"] }));
  expect(set(twice, "harvard").join("\n")).toMatch(/\(2025a\)[\s\S]*\(2025b\)/);
});

test("a list set before leaves no trace in the next", () => {
  const [first, second] = [aSource({ id: "one", title: "One" }), aSource({ id: "two", title: "Two" })];
  set([first, second], "apa");
  expect(set([second], "apa")).toEqual([expect.stringContaining("Two")]);
});
