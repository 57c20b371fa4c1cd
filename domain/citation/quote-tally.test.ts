import { expect, test } from "vitest";
import { tallyQuotes } from "./quote-tally";

test("a quote with differences counts neither as found nor as absent", () => {
  expect(
    tallyQuotes(
      ["exact", "near", "normalised", "absent", "unchecked", null, "exact"].map((result) => ({ result, quotes: 2 })),
    ),
  ).toEqual({
    ...{ all: 14, found: 6, near: 2, absent: 2, unchecked: 4 },
  });
  expect(tallyQuotes([])).toEqual({ all: 0, found: 0, near: 0, absent: 0, unchecked: 0 });
});
