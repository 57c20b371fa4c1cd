import { expect, test } from "vitest";
import { parseEdtf } from "../date/edtf";
import { canonicalRecord } from "./canonical-record";
import type { DossierPosition } from "./dossier";

const date = (text: string) => {
  const parsed = parseEdtf(text);
  if (parsed === null) throw new Error(text);
  return parsed;
};

const citation: DossierPosition["citations"][number] = {
  source: "tass",
  exact: "“да”\n",
  prefix: null,
  suffix: null,
  language: "ru",
  translation: null,
  locator: null,
};

const position: DossierPosition = {
  id: "a",
  party: "russia",
  issue: "ceasefire",
  answer: { kind: "stance", stance: "supports" },
  redLine: false,
  termsChanged: false,
  statedOn: date("2025-06"),
  summary: "Says so.",
  conditions: null,
  attribution: "on-record",
  speaker: null,
  citations: [citation],
};

test("a record is written with sorted names and without what is absent", () => {
  expect(canonicalRecord(position)).toBe(
    '{"attribution":"on-record","citations":[{"exact":"“да”\\n","language":"ru","source":"tass"}],"id":"a","issue":"ceasefire","party":"russia","redLine":false,"stance":"supports","statedOn":"2025-06","summary":"Says so.","termsChanged":false}',
  );
});

test("the order in which fields were made means nothing", () => {
  const turned = Object.fromEntries(Object.entries(position).toReversed()) as unknown as DossierPosition;
  expect(canonicalRecord(turned)).toBe(canonicalRecord(position));
});

const translation = { text: "yes", by: "us" };

test.each<Partial<DossierPosition>>([
  { id: "b" },
  { party: "ukraine" },
  { issue: "neutrality" },
  { answer: { kind: "stance", stance: "demands" } },
  { answer: { kind: "silence", silence: "declined" } },
  { redLine: true },
  { termsChanged: true },
  { statedOn: date("2025-06~") },
  { summary: "Says it." },
  { conditions: "If." },
  { attribution: "reported-named" },
  { speaker: "A. B." },
  { citations: [citation, citation] },
  { citations: [{ ...citation, source: "reuters" }] },
  { citations: [{ ...citation, exact: "нет" }] },
  { citations: [{ ...citation, prefix: "said " }] },
  { citations: [{ ...citation, suffix: " said" }] },
  { citations: [{ ...citation, language: "uk" }] },
  { citations: [{ ...citation, translation }] },
  { citations: [{ ...citation, translation: { ...translation, by: "them" } }] },
  { citations: [{ ...citation, locator: "p. 1" }] },
])("a record with %j is another record", (change) => {
  expect(canonicalRecord({ ...position, ...change })).not.toBe(canonicalRecord(position));
});
