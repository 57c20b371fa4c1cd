import edtf from "edtf";

/** A calendar day as `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

/**
 * When something was said or issued: the EDTF text as recorded, and the first and last day that it covers.
 * For a day both are that day; for a month, a year or an interval they are its ends. `~` and `?` do not widen it.
 */
export interface EdtfDate {
  edtf: string;
  firstDay: Day;
  lastDay: Day;
}

// Year, month or day, each with an optional ~ or ?, or a closed interval of two of them: what product.md allows.
const PART = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[~?]?";
const ALLOWED = new RegExp(`^${PART}(?:/${PART})?$`);

const dayOf = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * Reads an EDTF date (Library of Congress, EDTF level 1, restricted to year, month, day, closed interval, `~`, `?`).
 * Returns null for anything else, for days that do not exist, and for an interval that ends before it begins.
 */
export function parseEdtf(text: string): EdtfDate | null {
  if (!ALLOWED.test(text)) return null;
  const [from, to = from] = text.split("/").map(parsePart);
  if (!from || !to || from.firstDay > to.firstDay) return null;
  return { edtf: text, firstDay: from.firstDay, lastDay: to.lastDay };
}

function parsePart(text: string): { firstDay: Day; lastDay: Day } | null {
  // The package takes a month above 12 for a season, and rolls 29 February of a common year over to March.
  if (Number(text.slice(5, 7) || "1") > 12) return null;
  try {
    const { min, max } = edtf(text);
    return dayOf(min).startsWith(text.replace(/[~?]$/, "")) ? { firstDay: dayOf(min), lastDay: dayOf(max) } : null;
  } catch {
    return null;
  }
}

/** Reads a single calendar day (`YYYY-MM-DD`); null when it is anything else or does not exist. */
export function parseDay(text: string): Day | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseEdtf(text) !== null ? text : null;
}

/** Whether a date leaves its exact day open: a month, a year or an interval. */
export function isDayUnknown(date: EdtfDate): boolean {
  return date.firstDay !== date.lastDay;
}

/** Whether the whole of a date lies on or before a day: only then was it surely said by then. */
export function hasPassed(date: EdtfDate, asOf: Day): boolean {
  return date.lastDay <= asOf;
}

/** Whether a date has begun by a day but not wholly passed: it may or may not have been said by then. */
export function spans(date: EdtfDate, asOf: Day): boolean {
  return date.firstDay <= asOf && asOf < date.lastDay;
}

/** Whether two different dates overlap, so that neither is surely the earlier. Equal dates do not count. */
export function isOrderUncertain(a: EdtfDate, b: EdtfDate): boolean {
  const same = a.firstDay === b.firstDay && a.lastDay === b.lastDay;
  return !same && a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
}

/**
 * Orders dates from older to newer, for sorting: earlier first day first, then the wider date first
 * (product.md: of two with one first day the narrower date is the newer).
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  if (a.firstDay !== b.firstDay) return a.firstDay < b.firstDay ? -1 : 1;
  if (a.lastDay !== b.lastDay) return a.lastDay > b.lastDay ? -1 : 1;
  return 0;
}
