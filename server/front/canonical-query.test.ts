import { expect, test } from "vitest";
import { canonicalQuery } from "./canonical-query";

test.each([
  ["", ""],
  ["b=2&a=1", "a=1&b=2"],
  ["a=2&b=&a=1", "a=2&a=1&b="],
  ["asOf=2025-06-02&utm_source=paper&fbclid=x", "asOf=2025-06-02"],
  ["utm=1&gclidx=2", "gclidx=2&utm=1"],
  ["a=%26b%3D1&&c", "a=%26b%3D1&c"],
])("%j is %j", (query, canonical) => {
  expect(canonicalQuery(query)).toBe(canonical);
  expect(canonicalQuery(canonical)).toBe(canonical);
});
