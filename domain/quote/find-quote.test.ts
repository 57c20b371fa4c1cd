import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awkwardText } from "./awkward-text.fixture";
import { findQuote, type TextQuote } from "./find-quote";
import { cutsCharacter, normalise } from "./normalise";

const quote = (exact: string, prefix: string | null = null, suffix: string | null = null): TextQuote => ({
  exact,
  prefix,
  suffix,
});

// The passage found, with what stands around it, and how it was found.
const found = (text: string, wanted: TextQuote) => {
  const match = findQuote(text, wanted);
  return match.check === "absent"
    ? "absent"
    : `${match.check}: ${text.slice(0, match.start)}[${text.slice(match.start, match.end)}]${text.slice(match.end)}`;
};

describe("a quote is found", () => {
  test.each([
    ["Ukraine shall be neutral.", "shall be", "exact: Ukraine [shall be] neutral."],
    ["Ukraine shall\n  be neutral.", "shall be", "normalised: Ukraine [shall\n  be] neutral."],
    ["Ukraine\u00A0shall be", "Ukraine shall", "normalised: [Ukraine\u00A0shall] be"],
    ["He said “never”.", 'said "never"', "normalised: He [said “never”]."],
    ["a cease\u00ADfire now", "ceasefire", "normalised: a [cease\u00ADfire] now"],
    ["a \u200Bceasefire\u200B now", "a ceasefire  now", "normalised: [a \u200Bceasefire\u200B now]"],
    ["a  \u200Bceasefire\u200B now", "“ceasefire", "absent"],
    ["cafe\u0301 society", "café", "normalised: [cafe\u0301] society"],
    ["caf\u00E9 society", "cafe\u0301", "normalised: [caf\u00E9] society"],
    ["cafe\u0301 society", "cafe", "absent"],
    ["Iraq\u0323  Basra", "Iraq", "absent"],
    ["Iraq\u0323  Basra", "q\u0323 Basra", "normalised: Ira[q\u0323  Basra]"],
    ["1991–2022", "1991-2022", "normalised: [1991–2022]"],
    ["Ukraine shall be neutral.", "  shall  be  ", "normalised: Ukraine [shall be] neutral."],
    ["Ukraine shall be neutral.", "Shall be", "absent"],
    ["Ukraine shall be … neutral.", "shall be … neutral", "exact: Ukraine [shall be … neutral]."],
    ["Ukraine shall be really neutral.", "shall be … neutral", "absent"],
    ["Ukraine shall be... neutral.", "shall be… neutral", "near: Ukraine [shall be... neutral]."],
    ["", "a", "absent"],
    ["anything", "", "absent"],
    ["any thing", " \n", "absent"],
  ])("in %j the words %j: %j", (text, exact, expected) => {
    expect(found(text, quote(exact))).toBe(expected);
  });

  test("word for word before anything else, wherever it stands", () => {
    expect(found("our  lands, our lands", quote("our lands"))).toBe("exact: our  lands, [our lands]");
  });
});

describe("of repeated passages", () => {
  const text = "Kyiv: we will not accept it. Moscow: we will not recognise it. Ankara: we will not comment.";
  test.each([
    [null, null, "Kyiv: "],
    ["Moscow: ", null, "Moscow: "],
    ["Moscow:", null, "Moscow: "],
    [null, "comment", "Ankara: "],
    [null, " recognise", "Moscow: "],
    ["Moscow: ", " comm", "Moscow: "],
    ["Ankara: ", " comment.", "Ankara: "],
    ["nothing that stands there", null, "Kyiv: "],
    ["it. Moscow :", " recognise it", "Moscow: "],
  ])("with %j before and %j after, that after %j is taken", (prefix, suffix, before) => {
    const match = findQuote(text, quote("we will not", prefix, suffix));
    expect(match).toMatchObject({ check: "exact", start: text.indexOf(before) + before.length });
  });

  test("their surroundings are compared as freely as the words", () => {
    const broken = "Kyiv:\nwe  will. “Moscow”\n said: we  will.";
    expect(found(broken, quote("we will", '"Moscow" said:'))).toBe(
      "normalised: Kyiv:\nwe  will. “Moscow”\n said: [we  will].",
    );
    expect(found("no no no.", quote("no no", null, "."))).toBe("exact: no [no no].");
    expect(found("a\nb x. c\n  d x.", quote("x", "c d"))).toBe("exact: a\nb x. c\n  d [x].");
  });
});

test("what is found reads as the quote does", () => {
  fc.assert(
    fc.property(awkwardText, awkwardText, (text, exact) => {
      const match = findQuote(text, quote(exact));
      if (match.check === "absent") return;
      expect(normalise(text.slice(match.start, match.end))).toBe(normalise(exact));
    }),
  );
});

test("every passage of a text is found in it, and at its own place when its surroundings are given", () => {
  fc.assert(
    fc.property(awkwardText, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      fc.pre(!cutsCharacter(text, start) && !cutsCharacter(text, end) && normalise(text.slice(start, end)) !== "");
      expect(findQuote(text, quote(text.slice(start, end))).check).toBe("exact");
      const inPlace = findQuote(text, quote(text.slice(start, end), text.slice(0, start), text.slice(end)));
      expect(inPlace).toEqual({ check: "exact", start, end });
    }),
    { numRuns: 1000 },
  );
});

test("a quote is found in a text that was set in another way", () => {
  const words = fc.array(fc.constantFrom("we", "shall", "not", "accept", "naïve", "Київ", "“terms”", "non-nuclear"), {
    minLength: 1,
  });
  const reset = (text: string) =>
    text.normalize("NFD").replaceAll(" ", "\n\u00A0").replace(/[“”]/g, '"').replaceAll("-", "‑");
  fc.assert(
    fc.property(words, words, words, (before, said, after) => {
      const text = reset(["x", ...before, "|", ...said, "|", ...after].join(" "));
      const match = findQuote(text, quote(`| ${said.join(" ")} |`));
      expect(match).toMatchObject({ check: "normalised", start: text.indexOf("|"), end: text.lastIndexOf("|") + 1 });
    }),
  );
});

describe("a megabyte is searched", () => {
  const prose =
    "The delegation said that it “would not” accept a cease-fire – not before June, and not without the others.\n";
  const long = prose.repeat(Math.ceil(1_000_000 / prose.length));
  test.each([
    ["that is not there", long, quote("we will never accept it")],
    ["that is set otherwise, at the end", `${long}We  will\nnever accept it.`, quote("We will never accept it")],
    ["that stands everywhere, with surroundings found nowhere", long, quote("not", "we shall", "recognise")],
    ["of marks only", "e\u0301".repeat(500_000), quote("never")],
    ["of one letter", "a".repeat(1_000_000), quote("aaaa", "b", "b")],
    ["without a letter", "\u00AD".repeat(1_000_000), quote("never")],
  ])("for a quote %s, in good time", (_, text, wanted) => {
    const begun = performance.now();
    findQuote(text, wanted);
    // Generous, for a busy machine: what it must catch is a search that grows with the square of the text.
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
