/**
 * A text as quotes are compared in it, and the way back to where each part of it stands in the original: Unicode NFC,
 * typographic quotation marks and dashes in their plain forms, each run of white space as one space, without soft hyphens and
 * zero-width characters. Letters keep their case, and an ellipsis is a character like any other.
 */
export interface NormalisedText {
  text: string;
  /** Where a passage of the normalised text stands in the original; null where it would cut a character in two. */
  findOriginal(start: number, end: number): Span | null;
}

/** A passage: offsets in UTF-16 units, the end not included. */
export interface Span {
  start: number;
  end: number;
}

// Class contents of regular expressions with the flag "u".
const WHITE_BUT_SPACE = "\\t-\\r\\u0085\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000";
const WHITE = ` ${WHITE_BUT_SPACE}`;
// Soft hyphen, Mongolian vowel separator, zero-width space and joiners, marks of direction, byte order mark.
const DROPPED = "\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF";
// What can compose with the character before it: marks, and the vowels and finals of Hangul and Kirat Rai, which are letters.
const JOINING = "\\p{M}\\u1161-\\u1175\\u11A8-\\u11C2\\u{16D63}\\u{16D67}";
const SINGLE_QUOTES = "`\\u00B4\\u02B9\\u02BB\\u02BC\\u02BD\\u2018-\\u201B\\u2032\\u2035\\u2039\\u203A\\uFF07";
const DOUBLE_QUOTES = "\\u00AB\\u00BB\\u201C-\\u201F\\u2033\\u2036\\u301D-\\u301F\\uFF02";
const DASHES = "\\u2010-\\u2015\\u2212\\u2E3A\\u2E3B\\uFE58\\uFE63\\uFF0D";
// Characters that NFC replaces even when they stand alone, by generous ranges: it leaves the others in them as they are.
const REPLACED =
  "\\u0340-\\u0344\\u0374\\u037E\\u0387\\u0958-\\u095F\\u09DC-\\u09DF\\u0A33-\\u0A5E\\u0B5C\\u0B5D\\u0F43-\\u0FB9" +
  "\\u1F71-\\u1FFD\\u2126-\\u212B\\u2329\\u232A\\u2ADC\\uF900-\\uFAFF\\uFB1D-\\uFB4E\\u{1D15E}-\\u{1D1C0}\\u{2F800}-\\u{2FA1D}";

const GAP = `([${WHITE}${DROPPED}]{2,}|[${WHITE_BUT_SPACE}${DROPPED}])`;
const SINGLE = `[${SINGLE_QUOTES}${DOUBLE_QUOTES}${DASHES}${REPLACED}]`;
const SPECIAL = new RegExp(`${GAP}|[^](?:[${DROPPED}]*[${JOINING}])+|${SINGLE}`, "gu");
// Most texts hold nothing that joins, and are read faster without looking for it after each character.
const SPECIAL_WHERE_NOTHING_JOINS = new RegExp(`${GAP}|${SINGLE}`, "gu");
const ANY_JOINING = new RegExp(`[${JOINING}]`, "u");
const ANY_WHITE = new RegExp(`[${WHITE}]`, "u");
const ALL_DROPPED = new RegExp(`[${DROPPED}]`, "gu");
const ALL_SINGLE_QUOTES = new RegExp(`[${SINGLE_QUOTES}]`, "gu");
const ALL_DOUBLE_QUOTES = new RegExp(`[${DOUBLE_QUOTES}]`, "gu");
const ALL_DASHES = new RegExp(`[${DASHES}]`, "gu");
const JOINS_HERE = new RegExp(`[${JOINING}]`, "uy");

/** A part of the normalised text and what it was made of: the same characters one by one, or others as a whole. */
interface Piece {
  at: number;
  original: Span;
  verbatim: boolean;
}

/** Normalises a text for the comparison of quotes, and remembers where everything came from. */
export function normaliseWithOffsets(original: string): NormalisedText {
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let length = 0;
  let done = 0;
  // A text has few different signs, each many times.
  const folded = new Map<string, string>();
  const fold = (character: string) => {
    let known = folded.get(character);
    if (known === undefined) {
      known = foldCharacter(character);
      folded.set(character, known);
    }
    return known;
  };
  const add = (text: string, start: number, end: number, verbatim: boolean) => {
    if (text === "") return;
    pieces.push({ at: length, original: { start, end }, verbatim });
    parts.push(text);
    length += text.length;
  };
  for (const match of original.matchAll(specialIn(original))) {
    const end = match.index + match[0].length;
    add(original.slice(done, match.index), done, match.index, true);
    add(match[1] === undefined ? fold(match[0]) : foldGap(match[0]), match.index, end, false);
    done = end;
  }
  add(original.slice(done), done, original.length, true);
  const text = parts.join("");

  const edge = (index: number, piece: Piece | undefined, side: "start" | "end"): number | null => {
    if (!piece || cutsCharacter(text, index)) return null;
    if (piece.verbatim) return piece.original.start + index - piece.at;
    // What was folded as a whole is one character, and not cut: the index is at its end.
    return piece.original[side];
  };
  return {
    text,
    findOriginal(from, to) {
      const start = edge(from, pieceAt(pieces, from), "start");
      const end = edge(to, pieceAt(pieces, to - 1), "end");
      return start === null || end === null ? null : { start, end };
    },
  };
}

/** The normalised form of a text (see `NormalisedText`), without white space around it. */
export function normalise(text: string): string {
  return text
    .replace(specialIn(text), (special: string, gap: string | undefined) =>
      gap === undefined ? foldCharacter(special) : foldGap(special),
    )
    .trim();
}

/** Whether a text cut at an index would part a letter from its marks, or a character's two halves. */
export function cutsCharacter(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  JOINS_HERE.lastIndex = index;
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) || JOINS_HERE.test(text);
}

function specialIn(text: string): RegExp {
  return ANY_JOINING.test(text) ? SPECIAL : SPECIAL_WHERE_NOTHING_JOINS;
}

function foldGap(gap: string): string {
  return ANY_WHITE.test(gap) ? " " : "";
}

function foldCharacter(character: string): string {
  return character
    .replace(ALL_DROPPED, "")
    .normalize("NFC")
    .replace(ALL_SINGLE_QUOTES, "'")
    .replace(ALL_DOUBLE_QUOTES, '"')
    .replace(ALL_DASHES, "-");
}

// The last piece that begins at or before an index.
function pieceAt(pieces: readonly Piece[], index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.at ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}
