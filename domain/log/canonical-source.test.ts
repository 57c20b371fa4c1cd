import { expect, test } from "vitest";
import type { Source } from "../citation/citation";
import { canonicalSource, findSubjectSource, sourceSubject } from "./canonical-source";

const SOURCE: Source = {
  id: "tass",
  type: "article-newspaper",
  title: "Memorandum",
  containerTitle: null,
  publisher: "TASS",
  authors: ["A", "B"],
  issued: { edtf: "2025-06", firstDay: "2025-06-01", lastDay: "2025-06-30" },
  url: null,
  language: "ru",
  grade: "primary",
  note: null,
};

test("a source is written with sorted names and without what is absent", () => {
  expect(canonicalSource(SOURCE)).toBe(
    '{"authors":["A","B"],"grade":"primary","id":"tass","issued":"2025-06","language":"ru","publisher":"TASS","title":"Memorandum","type":"article-newspaper"}',
  );
});

test.each<Partial<Source>>([
  { id: "reuters" },
  { type: "webpage" },
  { title: "Memo" },
  { containerTitle: "News" },
  { publisher: null },
  { authors: ["B", "A"] },
  { issued: null },
  { issued: { edtf: "2025-06~", firstDay: "2025-06-01", lastDay: "2025-06-30" } },
  { url: "https://tass.example/1" },
  { language: "uk" },
  { grade: null },
  { note: "In part" },
])("a source with %j is another source", (change) => {
  expect(canonicalSource({ ...SOURCE, ...change })).not.toBe(canonicalSource(SOURCE));
});

test("an entry's subject names a source, or something else", () => {
  expect(findSubjectSource(sourceSubject("tass"))).toBe("tass");
  expect(findSubjectSource("issue/talks.ceasefire")).toBeNull();
  expect(findSubjectSource(null)).toBeNull();
});
