import type { TextSpan } from "./candidate";

/** A sentence of the text, without the white space around it. */
export interface Sentence extends TextSpan {
  /** A line without a full stop: it says in short what a sentence says in full. */
  heading: boolean;
  question: boolean;
  /** The number of its paragraph. */
  paragraph: number;
}

/** Words whose full stop ends no sentence. Initials are known by their shape. */
const ABBREVIATION =
  /(?:^|[\s(«“"„])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sen|Rep|Gov|St|No|vs|Inc|Ltd|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|(?:\p{Lu}\.)+\p{Lu}|p\.m|a\.m|г|гг|р|рр|ст|им|ім|млн|млрд|тыс|тис|т\.д|т\.п|т\.е|т\.к|т\.зв|руб|грн|см|стр|ул|вул)\.\s*$/u;

/** "ISTANBUL, June 4 - ", "ISTANBUL (Wire) — ": where a report was written is none of what it tells. */
const DATELINE = /^\p{Lu}{3}[\p{Lu}\s,.'’-]*[^.!?\n]{0,40}?\s[-–—]+\s/u;

/** The sentences of a text in a BCP 47 language, paragraph by paragraph, headings among them. */
export function readSentences(text: string, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(Intl.Segmenter.supportedLocalesOf([language])[0] ?? "en", {
    granularity: "sentence",
  });
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n\r]+/gu)) {
    if (line[0].trim() === "") continue;
    for (const [start, end] of joined(Array.from(segmenter.segment(line[0]), ({ segment }) => segment))) {
      const raw = line[0].slice(start, end);
      const trimmed = raw.trim();
      if (trimmed === "") continue;
      const dateline = start === 0 ? (DATELINE.exec(trimmed)?.[0].length ?? 0) : 0;
      const from = line.index + start + raw.indexOf(trimmed) + dateline;
      sentences.push({
        start: from,
        end: from + trimmed.length - dateline,
        heading: !/[.!?…;:,»”"')\]]$/u.test(trimmed) && trimmed.split(/\s+/u).length < 20,
        question: /\?["”»’)]*$/u.test(trimmed),
        paragraph,
      });
    }
    paragraph++;
  }
  return sentences;
}

/** Joins what was cut after an abbreviation or before a small letter, as [start, end] in the line. */
function joined(segments: readonly string[]): [number, number][] {
  const spans: [number, number][] = [];
  let offset = 0;
  let before = "";
  for (const segment of segments) {
    const last = spans.at(-1);
    const goesOn = ABBREVIATION.test(before) || (/^[\p{Ll}—–-]/u.test(segment) && before !== "");
    if (last && goesOn) last[1] = offset + segment.length;
    else spans.push([offset, offset + segment.length]);
    before = last && goesOn ? before + segment : segment;
    offset += segment.length;
  }
  return spans;
}
