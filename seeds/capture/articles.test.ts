import { describe, expect, it } from "vitest";
import { ARTICLE_SETS, readArticles } from "./articles";

describe.each(ARTICLE_SETS)("the labelled articles of the set %s", (set) => {
  const articles = readArticles(set);

  it("are there", () => expect(articles.length).toBeGreaterThanOrEqual(4));

  it.each(articles)("$id names parties and issues that exist", ({ context, labels }) => {
    const parties = context.parties.map(({ slug }) => slug);
    const issues = context.issues.map(({ slug }) => slug);
    expect(labels.filter(({ party }) => !parties.includes(party))).toEqual([]);
    expect(labels.filter(({ issue }) => !issues.includes(issue))).toEqual([]);
  });

  it.each(articles)("$id has each quote in its text once", ({ text, labels }) => {
    expect(labels.filter(({ quote }) => text.split(quote).length !== 2).map(({ quote }) => quote)).toEqual([]);
  });

  it.each(articles)("$id labels no answer twice", ({ labels }) => {
    const answers = labels.map(({ party, issue, answer }) => `${party} ${issue} ${answer}`);
    expect(new Set(answers).size).toBe(answers.length);
  });
});
