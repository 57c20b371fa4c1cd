import { type EdtfDate, parseEdtf } from "./edtf";

const MONTHS = "january february march april may june july august september october november december".split(" ");

const DOUBTS: readonly { words: RegExp; sign: "~" | "?" }[] = [
  { words: /^(?:(?:about|around|approximately|circa) |(?:approx|ca|c)(?:\. ?| )|~ ?)/, sign: "~" },
  { words: /^(?:perhaps|possibly|probably|maybe) /, sign: "?" },
];

/** The longest text that is looked at: "between 28 September 2025 and 30 September 2025" and as much again. */
const LONGEST = 100;

/** A date as far as it was written: what is missing is to be had from the other end of an interval. */
interface Point {
  year: string | null;
  month: string | null;
  day: string | null;
}

/**
 * Reads a date as people write it in British English, beside EDTF itself: "2 June 2025", "June 2, 2025", "2.6.2025", "May 2025",
 * "about 2025", "24–28 May 2025", "28 May to 2 June 2025". Null where the text leaves open which date is meant ("2/6/2025"), for
 * days that do not exist, and for intervals that do not run forward or whose ends are not equally precise.
 */
export function readDate(text: string): EdtfDate | null {
  const written = text.trim().replace(/\s+/g, " ");
  if (written.length > LONGEST) return null;
  const edtf = parseEdtf(written);
  if (edtf) return edtf;
  const plain = written.toLowerCase().replace(/[‐‑]/g, "-").replace(/[‒—−]/g, "–");
  return readDoubtful(plain) ?? readInterval(plain);
}

function readDoubtful(text: string): EdtfDate | null {
  const [, before = text, sign = ""] = /^(.*?) ?([~?])$/.exec(text) ?? [];
  const doubt = DOUBTS.find(({ words }) => words.test(before));
  if (doubt && sign !== "" && sign !== doubt.sign) return null;
  const point = readPoint(doubt ? before.replace(doubt.words, "") : before);
  return point && toDate(point, doubt?.sign ?? sign);
}

function readInterval(text: string): EdtfDate | null {
  const between = /^between (.+) and (.+)$/.exec(text);
  if (between) return joinEnds(between[1] ?? "", between[2] ?? "");
  const words = text.replace(/^from (?=.* to )/, "");
  // A hyphen also stands inside of EDTF days and months (a dash never does): each place where the text could divide is tried.
  for (const separator of words.matchAll(/ (?:to|until) | ?[-–] ?/g)) {
    const date = joinEnds(words.slice(0, separator.index), words.slice(separator.index + separator[0].length));
    if (date) return date;
  }
  return null;
}

// "24" and "28 May 2025", "28 May" and "2 June 2025", "May" and "June 2025", "May 24" and "28, 2025", or two whole dates.
function joinEnds(first: string, second: string): EdtfDate | null {
  const american = /^([a-z]+\.?) (\d{1,2}) \/ (\d{1,2},? \d{4})$/.exec(`${first} / ${second}`);
  if (american) return joinEnds(`${american[2]} ${american[1]}`, `${american[1]} ${american[3]}`);
  const from = readPoint(first);
  const to = readPoint(second);
  if (!from || !to) return null;
  const start = toDate(
    { ...from, year: from.year ?? to.year, month: from.month ?? (from.year === null ? to.month : null) },
    "",
  );
  const end = toDate(to, "");
  if (!start || !end || start.edtf.length !== end.edtf.length || start.lastDay >= end.firstDay) return null;
  return parseEdtf(`${start.edtf}/${end.edtf}`);
}

function readPoint(text: string): Point | null {
  return readIso(text) ?? readWords(text) ?? readNumbers(text);
}

function readIso(text: string): Point | null {
  const [whole, year = null, month = null, day = null] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  return whole === undefined ? null : { year, month, day };
}

// "2 June 2025", "2nd of June, 2025", "2 June", "June 2025", "June", "2"; and "June 2, 2025", "June 2".
function readWords(text: string): Point | null {
  const ordinal = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  const month = "(?<month>[a-z]+)\\.?";
  const year = "(?:,? (?<year>\\d{4}))?";
  const parts =
    new RegExp(`^(?:${ordinal} (?:of )?)?${month}${year}$`).exec(text) ??
    new RegExp(`^${month} ${ordinal}${year}$`).exec(text) ??
    new RegExp(`^${ordinal}$`).exec(text);
  if (!parts?.groups) return null;
  const { year: yearWritten = null, month: monthWritten = null, day = null } = parts.groups;
  const number = monthWritten === null ? null : monthNumber(monthWritten);
  if (monthWritten !== null && number === null) return null;
  return { year: yearWritten, month: number, day: day?.padStart(2, "0") ?? null };
}

// "2.6.2025", and with strokes only where one number cannot be a month.
function readNumbers(text: string): Point | null {
  const [, first = "", sign, second = "", year = null] = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (sign === undefined || (sign === "/" && Number(first) <= 12 && Number(second) <= 12)) return null;
  const [day, month] = sign === "/" && Number(second) > 12 ? [second, first] : [first, second];
  return { year, month: month.padStart(2, "0"), day: day.padStart(2, "0") };
}

function monthNumber(word: string): string | null {
  const index = MONTHS.findIndex(
    (name) => word === name || word === name.slice(0, 3) || (word === "sept" && name === "september"),
  );
  return index < 0 ? null : String(index + 1).padStart(2, "0");
}

function toDate({ year, month, day }: Point, sign: string): EdtfDate | null {
  if (year === null || (month === null && day !== null)) return null;
  return parseEdtf([year, month, day].filter((part) => part !== null).join("-") + sign);
}
