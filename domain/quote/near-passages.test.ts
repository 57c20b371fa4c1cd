import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuote, quoteFinder, type TextQuote } from "./find-quote";
import { errorsAllowed } from "./near-passages";
import { normalise } from "./normalise";

const quote = (exact: string, prefix: string | null = null, suffix: string | null = null): TextQuote => ({
  exact,
  prefix,
  suffix,
});

const found = (text: string, exact: string) => {
  const match = findQuote(text, quote(exact));
  return match.check === "absent" ? "absent" : `${match.check}: ${text.slice(match.start, match.end)}`;
};

describe("with differences", () => {
  test.each([
    ["a word that was left out", "he said: we will accept it", "we will not accept it", "near: we will accept it"],
    [
      "a word that was put in",
      "We will not accept them. Yes.",
      "We will accept them.",
      "near: We will not accept them.",
    ],
    [
      "the same in Russian",
      "Мы этого не примем никогда.",
      "Мы этого примем никогда",
      "near: Мы этого не примем никогда",
    ],
    [
      "another word",
      "They demand a full withdrawal",
      "They demand a partial withdrawal",
      "near: They demand a full withdrawal",
    ],
    ["another letter", "на всей территории Украйны", "на всей территории Украины", "near: на всей территории Украйны"],
    ["a capital", "The Terms of Peace are set", "the terms of peace", "near: The Terms of Peace"],
    ["words in part", "we will not accept its terms", "we will not accept it", "exact: we will not accept it"],
    ["the end of a word", "we would not accept its terms", "we will not accept it", "near: we would not accept its"],
    ["an ending", "прекращения огня сегодня же", "прекращение огня сегодня", "near: прекращения огня сегодня"],
    [
      "a broken line",
      "we would\n  not\u00A0accept it",
      "we will not accept it",
      "near: we would\n  not\u00A0accept it",
    ],
    [
      "a letter with its mark",
      "the naïve cafe\u0301 terms",
      "the naive cafe terms",
      "near: the naïve cafe\u0301 terms",
    ],
    [
      "a script without spaces",
      "我们坚决要求立即全面停火并且撤军。",
      "我们坚决要求立刻全面停火并且撤军",
      "near: 我们坚决要求立即全面停火并且撤军",
    ],
    ["another sentence", "they will not recognise the border", "they will not accept any terms", "absent"],
    ["too much that was put in", "We will, if all of them agree, accept it", "We will accept it", "absent"],
    ["a short word", "we do so", "we do not", "absent"],
    ["one word", "negotiations", "negotiation", "exact: negotiation"],
    ["one other word", "negotiators", "negotiation", "absent"],
    ["two words", "territorial integration", "territorial integrity", "absent"],
    ["two short words", "no deal", "no meal", "absent"],
  ])("%s", (_, text, exact, expected) => {
    expect(found(text, exact)).toBe(expected);
  });

  test("the passage with fewer differences is taken, and one without any before all", () => {
    expect(found("We must now withdraw. We must not withdraw. We may not withdraw.", "We must nog withdraw")).toMatch(
      /^near: We must no[wt] withdraw$/,
    );
    expect(found("We musn not withdraw. We must not  withdraw.", "We must not withdraw")).toBe(
      "normalised: We must not  withdraw",
    );
    expect(found("We mvsn nat withdraw. We mvst not withdraw.", "We must not withdraw")).toBe(
      "near: We mvst not withdraw",
    );
  });

  test("prefix and suffix choose among those that differ equally", () => {
    const text = "Kyiv: we shall not accept it. Moscow: we shall not accept it. Ankara: we shall not accept it.";
    const start = (wanted: TextQuote) => findQuote(text, wanted);
    const exact = "we shall never accept it";
    expect(start(quote(exact))).toMatchObject({ check: "near", start: text.indexOf("we") });
    expect(start(quote(exact, "Moscow: "))).toMatchObject({ start: text.indexOf("Moscow") + 8 });
    expect(start(quote(exact, null, ". Ankara"))).toMatchObject({ start: text.indexOf("Moscow") + 8 });
    expect(start(quote(exact, "Ankara:"))).toMatchObject({ start: text.indexOf("Ankara") + 8 });
  });

  test("one text is searched for many quotes", () => {
    const find = quoteFinder("We  shall not accept it.");
    expect(
      ["We  shall", "We shall", "We shall never accept it", "We shall sing it out loud"].map(
        (exact) => find(quote(exact)).check,
      ),
    ).toEqual([...["exact", "normalised", "near", "absent"]]);
  });
});

describe("what may differ", () => {
  test.each([
    [3, 15, 0],
    [2, 40, 0],
    [3, 16, 3],
    [4, 20, 4],
    [8, 64, 9],
    [20, 200, 17],
    [100, 1000, 67],
  ])("of %d words with %d characters: %d", (words, length, errors) => {
    const text = "a ".repeat(words - 1) + "b".repeat(length - 2 * (words - 1));
    expect(errorsAllowed(text)).toBe(errors);
  });
});

// The fewest errors of any passage of a text, by the plain table of Sellers (1980).
function fewestErrors(text: string, exact: string): number {
  let column = Array.from({ length: exact.length + 1 }, (_, row) => row);
  let fewest = exact.length;
  for (const character of text) {
    const next = [0];
    for (let row = 1; row <= exact.length; row += 1) {
      const replaced = (column[row - 1] ?? 0) + (exact[row - 1] === character ? 0 : 1);
      next.push(Math.min(replaced, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    column = next;
    fewest = Math.min(fewest, column[exact.length] ?? fewest);
  }
  return fewest;
}

describe("of any text and quote", () => {
  const words = (minLength: number, maxLength: number) =>
    fc
      .array(fc.constantFrom("we", "shall", "not", "accept", "terms", "мы", "не", "примем", "условий", "договор"), {
        minLength,
        maxLength,
      })
      .map((all) => all.join(" "));
  const edits = fc.array(
    fc.record({
      at: fc.nat(),
      kind: fc.constantFrom("put in", "left out", "replaced"),
      letter: fc.constantFrom("x", "ж", " "),
    }),
    { maxLength: 12 },
  );

  test("so many edits as are allowed do not hide it, and its place is where it stands", () => {
    fc.assert(
      fc.property(words(0, 20), words(3, 30), words(0, 20), edits, (before, exact, after, changes) => {
        let edited = exact;
        for (const { at, kind, letter } of changes.slice(0, errorsAllowed(exact))) {
          const index = at % (edited.length + 1);
          edited =
            edited.slice(0, index) +
            (kind === "left out" ? "" : letter) +
            edited.slice(index + (kind === "put in" ? 0 : 1));
        }
        const text = `${before} | ${edited} | ${after}`;
        const errors = fewestErrors(normalise(text), exact);
        // Where a word is left out, the two spaces around it fold into one: an error more than was made.
        fc.pre(errors <= errorsAllowed(exact));
        const match = findQuote(text, quote(exact));
        expect(match.check).not.toBe("absent");
        if (match.check === "absent") return;
        const passage = normalise(text.slice(match.start, match.end));
        // A space at its edge may stand for a letter that was left out.
        expect(fewestErrors(` ${passage} `, exact)).toBe(errors);
        expect(passage.length).toBeLessThanOrEqual(
          exact.length + errorsAllowed(exact) + 2 * Math.max(...text.split(" ").map(({ length }) => length)),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("near is what has errors, and not too many; absent what has more", () => {
    fc.assert(
      fc.property(words(0, 40), words(1, 12), (text, exact) => {
        const errors = fewestErrors(text, exact);
        const expected = errors === 0 ? "exact" : errors <= errorsAllowed(exact) ? "near" : "absent";
        expect(findQuote(text, quote(exact)).check).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("it does not matter where in a long text it stands", () => {
    const exact = "We shall under no circumstances accept their terms";
    const stands = "We shall under certain circumstances accept their terms";
    const filler = "Nothing of the kind was ever said about these matters by anybody. ".repeat(600);
    for (let at = 8100; at < 8300; at += 7) {
      const text = `${filler.slice(0, at)} ${stands} ${filler.slice(at)}`;
      expect(findQuote(text, quote(exact))).toEqual({ check: "near", start: at + 1, end: at + 1 + stands.length });
    }
    const twice = `Kyiv: ${stands}. ${filler} Moscow: ${stands}.`;
    expect(findQuote(twice, quote(exact, "Moscow: "))).toMatchObject({ start: twice.lastIndexOf(stands) });
    const worseAndBetter = `${stands}. ${filler} We shall under no circumstance accept their terms.`;
    expect(findQuote(worseAndBetter, quote(exact))).toMatchObject({ start: worseAndBetter.lastIndexOf("We") });
  });
});
