import { expect, test } from "vitest";
import type { FormValues } from "../form/values";
import { compareChanges, mergeChanges } from "./merge-values";

const BASE: FormValues = {
  party: "russia",
  issue: "neutrality",
  answer: "demands",
  redLine: "",
  termsChanged: "",
  statedOn: "2025-06-02",
  summary: "Wants neutrality.",
  conditions: "",
  attribution: "on-record",
  speaker: "",
  citations: [{ source: "tass", quote: "neutral", language: "en" }],
};

const kinds = (mine: FormValues, theirs: FormValues) =>
  Object.fromEntries(
    compareChanges(BASE, { ...BASE, ...mine }, { ...BASE, ...theirs })
      .filter(({ kind }) => kind !== "same")
      .map(({ field, kind }) => [field, kind]),
  );

test.each<[string, FormValues, FormValues, object]>([
  ["nothing", {}, {}, {}],
  ["only mine", { summary: "Mine" }, {}, { summary: "mine" }],
  ["only theirs", {}, { redLine: "on" }, { redLine: "theirs" }],
  ["the same twice", { speaker: "Its president" }, { speaker: " Its president " }, { speaker: "both" }],
  ["two texts", { summary: "Mine" }, { summary: "Theirs" }, { summary: "conflict" }],
  ["a date written otherwise", { statedOn: "2 June 2025" }, {}, {}],
  ["a quote", { citations: [{ source: "tass", quote: "neutral" }] }, {}, { citations: "mine" }],
  ["how the lines break", { conditions: "a\r\nb" }, { conditions: "a\nb" }, { conditions: "both" }],
])("changes: %s", (_, mine, theirs, found) => {
  expect(kinds(mine, theirs)).toEqual(found);
});

test("what only one changed is taken from that one, and what both did is chosen", () => {
  const mine = { ...BASE, summary: "Mine", speaker: "Mine", reason: "A slip" };
  const theirs = { ...BASE, summary: "Theirs", speaker: "Theirs", redLine: "on" };
  expect(mergeChanges(BASE, mine, theirs, (field) => (field === "speaker" ? "theirs" : "mine"))).toEqual({
    ...mine,
    speaker: "Theirs",
    redLine: "on",
  });
});
