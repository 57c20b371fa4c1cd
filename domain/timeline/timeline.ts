import type { EdtfDate } from "../date/edtf";
import type { NegotiationRecord, Round } from "../matrix/record";
import { contains } from "../matrix/text-filter";
import { foldText } from "../search/fold";
import { type TimelineEntry, timelineEntries } from "./entries";
import type { TimelineView } from "./timeline-view";

/** How many statements a page of a timeline lists. */
export const TIMELINE_PAGE = 100;

/** All that bears one date, as it was written: the rounds of that date first. */
export interface TimelineDate {
  date: EdtfDate;
  rounds: readonly Round[];
  /** In the order of the timeline. */
  entries: readonly TimelineEntry[];
}

/** The dates whose last day lies in one month (`YYYY-MM`). */
export interface TimelineMonth {
  month: string;
  dates: readonly TimelineDate[];
}

/** The months of one year (`YYYY`) that have anything to list. */
export interface TimelineYear {
  year: string;
  months: readonly TimelineMonth[];
}

/** One page of a negotiation's timeline, for one view. */
export interface Timeline {
  years: readonly TimelineYear[];
  /** How many statements the negotiation has. */
  total: number;
  /** How many of them match the view, on all its pages. */
  matching: number;
  /** How many of those shifted their cell; restatements are no shifts. */
  shifts: number;
  /** The place of this page's first and last statement among those that match, from 1; both 0 when none does. */
  first: number;
  last: number;
  /** From 1; the last one when the view asks for one beyond it. */
  page: number;
  /** At least 1. */
  pages: number;
  /** Every year in which a statement's date ends, latest first, whatever the view. */
  allYears: readonly string[];
}

/** Builds the page of a record's timeline that a view asks for. */
export function buildTimeline(record: NegotiationRecord, view: TimelineView, pageSize = TIMELINE_PAGE): Timeline {
  const all = timelineEntries(record);
  const matching = all.filter((entry) => matches(entry, view));
  const pages = Math.max(1, Math.ceil(matching.length / pageSize));
  const page = Math.min(view.page, pages);
  const rounds = matching.length === 0 ? [] : record.rounds.filter((round) => roundMatches(round, view));
  const items = [...rounds.map(ofRound), ...matching.map(ofEntry)].sort((a, b) => compareItems(a, b, view.oldestFirst));
  const start = (page - 1) * pageSize;
  return {
    years: groupByYear(items.filter(onPage({ page, pages, pageSize }))),
    total: all.length,
    matching: matching.length,
    shifts: matching.filter(isShift).length,
    first: matching.length === 0 ? 0 : start + 1,
    last: Math.min(start + pageSize, matching.length),
    page,
    pages,
    allYears: [...new Set(all.map(({ position }) => yearOf(position.statedOn)))].sort().reverse(),
  };
}

function isShift({ shift }: TimelineEntry): boolean {
  return shift !== null && shift.kind !== "restated";
}

function matches(entry: TimelineEntry, view: TimelineView): boolean {
  const { position, issue, participation, shift } = entry;
  if (view.parties.length > 0 && !view.parties.includes(position.party)) return false;
  if (view.issues.length > 0 && !view.issues.includes(position.issue)) return false;
  if (view.kind === "shifts" ? !isShift(entry) : view.kind !== "all" && shift?.kind !== view.kind) return false;
  if (!touchesPeriod(position.statedOn, view)) return false;
  if (view.text === null) return true;
  const cell = { kind: "stated", positions: [position], orderUncertain: false } as const;
  return contains({ issue, cells: [{ issue, participation, cell, shift: null }] }, foldText(view.text));
}

// A date that leaves its day open may lie in the period whenever it touches it: to leave it out would lose a statement.
function touchesPeriod(date: EdtfDate, { from, to }: TimelineView): boolean {
  return (from === null || date.lastDay >= from) && (to === null || date.firstDay <= to);
}

function roundMatches({ title, place, date }: Round, view: TimelineView): boolean {
  if (!touchesPeriod(date, view)) return false;
  return view.text === null || foldText(`${title} ${place ?? ""}`).includes(foldText(view.text));
}

type Item = { date: EdtfDate; round: Round; entry: null } | { date: EdtfDate; round: null; entry: TimelineEntry };

const ofRound = (round: Round): Item => ({ date: round.date, round, entry: null });
const ofEntry = (entry: TimelineEntry): Item => ({ date: entry.position.statedOn, round: null, entry });

function compareItems(a: Item, b: Item, oldestFirst: boolean): number {
  const older = compareEnds(a.date, b.date);
  if (older !== 0) return oldestFirst ? older : -older;
  if (a.entry === null || b.entry === null) return Number(a.entry !== null) - Number(b.entry !== null);
  const recordedEarlier = a.entry.position.sequence - b.entry.position.sequence;
  return oldestFirst ? recordedEarlier : -recordedEarlier;
}

// By the last day, on which a date counts; then the wider first. The same days written in two ways are two dates.
function compareEnds(a: EdtfDate, b: EdtfDate): number {
  const keys = [a, b].map(({ lastDay, firstDay, edtf }) => `${lastDay} ${firstDay} ${edtf}`);
  return keys[0] === keys[1] ? 0 : (keys[0] ?? "") < (keys[1] ?? "") ? -1 : 1;
}

/** Tells the items of a page: so many statements, and the rounds that stand before each of them; the last takes the rest. */
function onPage({ page, pages, pageSize }: { page: number; pages: number; pageSize: number }): (item: Item) => boolean {
  let before = 0;
  return ({ entry }) => {
    const itsPage = Math.min(Math.floor(before / pageSize) + 1, pages);
    if (entry !== null) before += 1;
    return itsPage === page;
  };
}

const yearOf = ({ lastDay }: EdtfDate) => lastDay.slice(0, 4);
const monthOf = ({ lastDay }: EdtfDate) => lastDay.slice(0, 7);

function groupByYear(items: readonly Item[]): TimelineYear[] {
  return runs(items, ({ date }) => yearOf(date)).map(([year, ofYear]) => ({
    year,
    months: runs(ofYear, ({ date }) => monthOf(date)).map(([month, ofMonth]) => ({
      month,
      dates: runs(ofMonth, ({ date }) => date.edtf).flatMap(([, ofDate]) => toDate(ofDate)),
    })),
  }));
}

function toDate(items: readonly Item[]): TimelineDate[] {
  const [first] = items;
  if (first === undefined) return [];
  return [
    {
      date: first.date,
      rounds: items.flatMap(({ round }) => round ?? []),
      entries: items.flatMap(({ entry }) => entry ?? []),
    },
  ];
}

/** Items by a key, in their order: those of one key stand together, as they are sorted. */
function runs<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const run = byKey.get(key);
    if (run) run.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey];
}
