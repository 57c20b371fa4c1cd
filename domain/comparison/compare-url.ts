import { DEFAULT_WEIGHT } from "../agreement/pair";
import { type Day, parseDay } from "../date/edtf";
import type { NegotiationRecord } from "../matrix/record";
import { migrateAddress } from "./address-migrations";
import { shownParties } from "./resolve";
import { DEFAULT_VIEW } from "./view";
import type { DroppedValue } from "./view-url";

/** How the issues of a close comparison are ordered. */
export const COMPARE_ORDERS = ["gap", "category"] as const;
export type CompareOrder = (typeof COMPARE_ORDERS)[number];

/** How many parties are compared closely. */
export const FEWEST_PARTIES = 2;
export const MOST_PARTIES = 4;

/** The weights that a reader may give an issue. */
export const WEIGHTS = [0, 1, 2, 3] as const;

/** What a reader chose about a close comparison. */
export interface CompareView {
  /** Slugs, two to four. */
  parties: readonly string[];
  /** Null: the day of the latest statement. */
  asOf: Day | null;
  order: CompareOrder;
  onRecordOnly: boolean;
  /** By issue: those that do not have the default weight. */
  weights: ReadonlyMap<string, number>;
}

/** The result of reading a URL: the comparison, and what had to be dropped. */
export interface ParsedCompare {
  compare: CompareView;
  dropped: readonly DroppedValue[];
}

/** Each weight of a form is a field of its own. */
export const WEIGHT_FIELD = "weight.";

/** The parties that are compared when none are named: the first that a first sight shows. */
export function defaultParties(record: NegotiationRecord): string[] {
  const first = shownParties(record, DEFAULT_VIEW).map(({ party }) => party);
  return [...first, ...record.participations.map(({ party }) => party)]
    .filter((party, index, all) => all.indexOf(party) === index)
    .slice(0, FEWEST_PARTIES);
}

/**
 * Reads a close comparison from the query of a URL. Lists may be comma-separated or repeated, as forms send them. Never
 * fails: what names nothing, and parties beyond the fourth, are dropped and reported; fewer than two parties are filled up
 * with the first others.
 */
export function parseCompare(given: URLSearchParams, record: NegotiationRecord): ParsedCompare {
  const query = migrateAddress(given);
  const dropped: DroppedValue[] = [];
  const drop = (parameter: string, value: string) => {
    dropped.push({ parameter, value: value.slice(0, 100) });
    return null;
  };
  const known = new Set(record.participations.map(({ party }) => party));
  const issues = new Set(record.issues.map(({ slug }) => slug));
  const listOf = (name: string) =>
    query
      .getAll(name)
      .flatMap((value) => value.split(","))
      .filter((value, index, all) => value !== "" && all.indexOf(value) === index);
  const lastOf = (name: string) => query.getAll(name).findLast((value) => value !== "") ?? null;

  const wanted = listOf("parties").filter((slug) => known.has(slug) || drop("parties", slug));
  for (const slug of wanted.slice(MOST_PARTIES)) drop("parties", slug);
  const named = wanted.slice(0, MOST_PARTIES);
  const fill = [...defaultParties(record), ...known].filter((party) => !named.includes(party));
  const parties = named.length >= FEWEST_PARTIES ? named : [...named, ...new Set(fill)].slice(0, FEWEST_PARTIES);

  const weights = new Map<string, number>();
  const weigh = (parameter: string, text: string, issue: string, value: string) => {
    const weight = WEIGHTS.find((each) => String(each) === value);
    if (!issues.has(issue) || weight === undefined) drop(parameter, text);
    else if (weight === DEFAULT_WEIGHT) weights.delete(issue);
    else weights.set(issue, weight);
  };
  for (const text of listOf("weights")) weigh("weights", text, text.split(":")[0] ?? "", text.split(":")[1] ?? "");
  for (const [name, value] of query) {
    if (name.startsWith(WEIGHT_FIELD) && value !== "") weigh(name, value, name.slice(WEIGHT_FIELD.length), value);
  }

  const asOf = lastOf("asOf");
  const order = lastOf("order");
  const attribution = lastOf("attribution");
  if (order !== null && !COMPARE_ORDERS.some((each) => each === order)) drop("order", order);
  if (attribution !== null && attribution !== "onrecord") drop("attribution", attribution);
  const compare: CompareView = {
    parties,
    asOf: asOf === null ? null : (parseDay(asOf) ?? drop("asOf", asOf)),
    order: order === "category" ? "category" : "gap",
    onRecordOnly: attribution === "onrecord",
    weights: new Map(record.issues.flatMap(({ slug }) => weightOf(weights, slug))),
  };
  return { compare, dropped };
}

function weightOf(weights: ReadonlyMap<string, number>, slug: string): [string, number][] {
  const weight = weights.get(slug);
  return weight === undefined ? [] : [[slug, weight]];
}

/** Whether a query looks as a form sends it, and not as `compareQuery` writes it. */
export function isCompareForm(query: URLSearchParams): boolean {
  return [...query.keys()].some((name) => name.startsWith(WEIGHT_FIELD));
}

/** The query of a close comparison: `?…`, tidy and minimal; it always names its parties. Equal ones give equal queries. */
export function compareQuery({ parties, asOf, order, onRecordOnly, weights }: CompareView): string {
  const parts = [
    `parties=${parties.join(",")}`,
    asOf !== null && `asOf=${asOf}`,
    order !== "gap" && `order=${order}`,
    onRecordOnly && "attribution=onrecord",
    weights.size > 0 && `weights=${[...weights].map(([issue, weight]) => `${issue}:${weight}`).join(",")}`,
  ];
  return `?${parts.filter((part) => part !== false).join("&")}`;
}

/** The address of a close comparison. */
export function comparePath(negotiation: string, compare: CompareView): string {
  return `/n/${negotiation}/compare${compareQuery(compare)}`;
}
