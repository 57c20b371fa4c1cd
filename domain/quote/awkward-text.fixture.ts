import fc from "fast-check";

/** Short texts of few letters and much of what normalising changes, so that everything comes to stand beside everything. */
export const awkwardText: fc.Arbitrary<string> = fc.string({
  maxLength: 24,
  unit: fc.constantFrom(
    ...["a", "b", "e", "q", "é", "и", "🙂", "\u1112", "\u1161", "\u11AB", "\uAC00", "\u212B"],
    ...["\u0301", "\u0323", "\u0306", " ", " ", "\n", "\t", "\u00A0", "\u2003", "\u00AD", "\u200B", "\uFEFF", "\u2060"],
    ...["'", "’", "‘", "ʼ", '"', "“", "”", "«", "»", "„", "-", "–", "—", "‑", "…", ".", "?"],
  ),
});
