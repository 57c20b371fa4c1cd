import { findQuote, type QuoteMatch } from "../domain/quote/find-quote";
import { randomNumbers } from "../seeds/factories";
import { atMost, type Figure, milliseconds } from "./figure";
import { printTable } from "./table";

const AIM_MILLISECONDS = 100;
const SIZE = 1_000_000;
const RUNS = 9;

const LANGUAGES = {
  English: {
    around:
      "The delegation told reporters on Tuesday that it “would not” accept a cease-fire – not before June, and not without " +
      "guarantees from every party at the table. Asked whether territory was part of the talks, its head said: we have " +
      "always held that borders are settled by treaties, never by force; what others demand is theirs to explain.\n",
    quoted:
      "Our armed units shall withdraw behind lines agreed upon in full within sixty days, observers having confirmed each " +
      "step; sanctions remain until prisoners return home safely.\n",
  },
  Russian: {
    around:
      "Делегация сообщила журналистам во вторник, что «не примет» прекращения огня – ни до июня, ни без гарантий каждой из " +
      "сторон за столом переговоров. На вопрос о территориях её глава ответил: мы всегда считали, что границы " +
      "определяются договорами, а не силой; то, чего требуют другие, пусть объясняют они сами.\n",
    quoted:
      "Наши подразделения отойдут за согласованные линии полностью в течение шестидесяти дней после подтверждения " +
      "наблюдателями; санкции сохранятся, пока пленные благополучно возвращаются домой.\n",
  },
};

interface Timed {
  what: string;
  own: number;
  bare: number;
}

/** Measures how long a quote takes to be found in a megabyte, in each way that it can stand there, beside a bare search. */
export function measureQuotes(verbose: boolean): Figure[] {
  const rows = Object.entries(LANGUAGES).flatMap(([name, words]) =>
    [24, 200, 1000].flatMap((length) => measured(`${name}, ${length} characters`, words, length)),
  );
  const { around, quoted } = LANGUAGES.Russian;
  const exact = quoted.slice(0, 60);
  rows.push(
    besideBare("The same sentences over and over, absent", around.repeat(SIZE / around.length), exact, "absent"),
    besideBare("Decomposed letters, absent", prose(around, SIZE, randomNumbers(1)).normalize("NFD"), exact, "absent"),
  );
  if (verbose) {
    const lines = rows.map(({ what, own, bare }) => [what, `${own.toFixed(1)} ms`, `${bare.toFixed(2)} ms`]);
    printTable("Quotes: medians", [["", "findQuote", "bare indexOf"], ...lines]);
  }
  const slowest = rows.reduce((one, other) => (other.own > one.own ? other : one));
  return ENDINGS.map((ending) => figureOf(`${ending}, the slowest kind`, slowestOf(rows, ending))).concat(
    figureOf("the slowest of all", slowest, slowest.what),
  );
}

const ENDINGS: QuoteMatch["check"][] = ["exact", "normalised", "near", "absent"];

function slowestOf(rows: readonly Timed[], ending: string): Timed {
  const ofKind = rows.filter(({ what }) => what.endsWith(ending));
  return ofKind.reduce((one, other) => (other.own > one.own ? other : one));
}

const figureOf = (what: string, { own, bare }: Timed, note?: string): Figure => ({
  what,
  measured: milliseconds(own),
  beside: { what: "bare indexOf", measured: milliseconds(bare) },
  aim: atMost(AIM_MILLISECONDS),
  ...(note !== undefined && { note }),
});

function measured(name: string, words: { around: string; quoted: string }, length: number): Timed[] {
  const next = randomNumbers(length);
  const text = prose(words.around, SIZE, next);
  const exact = prose(words.quoted, length, next).replaceAll("\n", " ").trim();
  const middle = Math.floor(length / 2);
  const bent = `${exact.slice(0, middle)}${exact.charAt(middle) === "ж" ? "x" : "ж"}${exact.slice(middle + 1)}`;
  const cases: [QuoteMatch["check"], string][] = [
    ["exact", `${text} ${exact} `],
    ["normalised", `${text} ${exact.replaceAll(" ", "\n")} `],
    ["near", `${text} ${bent} `],
    ["absent", text],
  ];
  return cases.map(([check, within]) => besideBare(`${name}, ${check}`, within, exact, check));
}

function besideBare(name: string, text: string, exact: string, check: QuoteMatch["check"]): Timed {
  const quote = { exact, prefix: null, suffix: null };
  const found = findQuote(text, quote).check;
  if (found !== check) throw new Error(`A quote that is ${check} was found to be ${found}`);
  const own = median(() => findQuote(text, quote));
  return { what: name, own, bare: median(() => text.indexOf(`${exact}\u0000`)) };
}

function median(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  }).sort((a, b) => a - b);
  return times[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/** Words in another order, so that letters and words are as frequent as in a text, and no sentence stands there twice. */
function prose(words: string, length: number, next: () => number): string {
  const all = words.split(/(?<=\s)/u);
  const parts: string[] = [];
  let size = 0;
  while (size < length) {
    const word = all[Math.floor(next() * all.length)] ?? "";
    parts.push(word);
    size += word.length;
  }
  return parts.join("").slice(0, length);
}
