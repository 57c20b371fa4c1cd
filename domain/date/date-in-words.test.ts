import { expect, test } from "vitest";
import { dateInWords } from "./date-in-words";

const written = (edtf: string) =>
  dateInWords(
    { edtf },
    (start, precision) => `${start.toISOString().slice(0, 10)} ${precision}`,
    (key, values) => `${key}(${Object.values(values).join(", ")})`,
  );

test.each([
  ["2025", "2025"],
  ["2025-06", "2025-06-01 month"],
  ["2025-06-02", "2025-06-02 day"],
  ["2025-06~", "approximate(2025-06-01 month)"],
  ["2025?", "uncertain(2025)"],
  ["2025-06-02/2025-06~", "interval(2025-06-02 day, approximate(2025-06-01 month))"],
])("%s in words", (edtf, words) => {
  expect(written(edtf)).toBe(words);
});
