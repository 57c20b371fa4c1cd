// What XML 1.0 (2.2, "Char") has no place for, not even escaped: most controls, halves of surrogate pairs, U+FFFE and U+FFFF.
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A value whose every text, however deep, is without the characters that an XML file cannot hold. */
export function withoutImpossible<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (typeof value === "string") return value.replace(IMPOSSIBLE, "");
  if (Array.isArray(value)) return value.map(strip);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, strip(one)]));
}
