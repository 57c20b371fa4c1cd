import fc from "fast-check";
import { parseEdtf } from "../date/edtf";
import { CSL_TYPES } from "../dossier/csl-types";
import type { Source } from "./citation";

/** A source with plain defaults: a newspaper's article with a day and an address. */
export function aSource(rest: Partial<Omit<Source, "issued">> & { issued?: string | null } = {}): Source {
  const { issued = "2025-06-02", ...given } = rest;
  return {
    id: "kyiv-independent-2025-06-02",
    type: "article-newspaper",
    title: "Ukraine ready to talk",
    containerTitle: "The Kyiv Independent",
    publisher: null,
    authors: [],
    url: "https://example.org/talk",
    language: "en",
    grade: null,
    note: null,
    ...given,
    issued: issued === null ? null : parseEdtf(issued),
  };
}

const AWKWARD = [
  "Ж",
  "é",
  "ё",
  "中",
  "😀",
  "&",
  "%",
  "$",
  "#",
  "_",
  "{",
  "}",
  "~",
  "^",
  "\\",
  "@",
  '"',
  ",",
  " and ",
  "=",
  "a",
  "Z",
];

/** Text that file formats trip over, as a record may hold it: trimmed, on one line, with nothing between words but a space. */
export const awkwardText = fc
  .array(fc.oneof(fc.constantFrom(...AWKWARD), fc.stringMatching(/^[A-Za-z]{1,6} ?$/)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join("").replace(/\s+/g, " ").trim())
  .filter((text) => text !== "");

const dates = ["2025", "2025-06", "2025-06-02", "2024-11-10/2024-11-12", "2024-11/2025-02", "2025-06~", "2025-06-02?"];

/** Any source that a record may hold. */
export const anySource: fc.Arbitrary<Source> = fc
  .record({
    id: fc.stringMatching(/^[a-z0-9][a-z0-9._~-]{0,30}$/),
    type: fc.constantFrom(...CSL_TYPES),
    title: awkwardText,
    containerTitle: fc.option(awkwardText),
    publisher: fc.option(awkwardText),
    authors: fc.array(awkwardText, { maxLength: 3 }),
    issued: fc.option(fc.constantFrom(...dates)),
    url: fc.option(
      fc.constantFrom("https://example.org/a_b%20c?x=1&y=~2#z", "https://example.org/Ж{}", "https://e.org/@a"),
    ),
    language: fc.constantFrom("en", "ru", "uk", "zh-Hans"),
    grade: fc.constantFrom("primary" as const, "secondary" as const, null),
    note: fc.option(awkwardText),
  })
  .map(aSource);
