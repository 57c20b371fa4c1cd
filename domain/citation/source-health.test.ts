import { describe, expect, test } from "vitest";
import { tallyQuotes } from "./quote-tally";
import { aSource } from "./source.fixture";
import { groupByHealth, healthOf, type LastFetch } from "./source-health";

const fetched = (rest: Partial<LastFetch>): LastFetch => ({
  ...{ outcome: "same", problem: null, status: 200, movedTo: null, at: "2026-03-01T00:00:00.000Z" },
  ...rest,
});
const quotes = (...results: string[]) => tallyQuotes(results.map((result) => ({ result, quotes: 1 })));
const STORED = "2026-01-01T00:00:00.000Z";

describe("a source stands as the worst that is known of it", () => {
  test.each([
    ["absent", quotes("exact", "absent"), STORED, fetched({ outcome: "gone" })],
    ["gone", quotes("near"), STORED, fetched({ outcome: "gone", status: 404 })],
    ["near", quotes("exact", "near"), STORED, fetched({ outcome: "failed" })],
    ["failed", quotes("exact"), STORED, fetched({ outcome: "failed", problem: "timeout", status: null })],
    ["moved", quotes("exact"), STORED, fetched({ outcome: "changed", movedTo: "https://example.org/there" })],
    ["changed", quotes("exact"), STORED, fetched({ outcome: "changed" })],
    ["no-copy", quotes("unchecked"), null, null],
    ["fine", quotes("exact", "normalised"), STORED, fetched({})],
    ["fine", quotes("exact"), STORED, null],
  ] as const)("%s", (health, tally, storedAt, last) => {
    expect(healthOf({ quotes: tally, storedAt, last })).toBe(health);
  });
});

test("sources are listed by how they stand, the worst first, then by title", () => {
  const state = (title: string, result: string) => ({
    source: { ...aSource(), title },
    ...{ quotes: quotes(result), storedAt: STORED, last: null },
  });
  const groups = groupByHealth([state("B", "exact"), state("C", "absent"), state("A", "exact")]);
  expect(groups.map(({ health, sources }) => [health, sources.map(({ source }) => source.title)])).toEqual([
    ["absent", ["C"]],
    ["fine", ["A", "B"]],
  ]);
});
