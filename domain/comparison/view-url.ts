import { parseDay } from "../date/edtf";
import { SILENCES, STANCES } from "../stance/stance";
import { migrateAddress } from "./address-migrations";
import { linkPath } from "./link-id";
import { moved } from "./move";
import { DEFAULT_VIEW, DISAGREEMENTS, type Selection, TEXT_LIMIT, type View } from "./view";

/** A value in a URL that names nothing here: it is dropped, and the page says so. */
export interface DroppedValue {
  parameter: string;
  value: string;
}

/** What a URL may name in one negotiation. */
export interface KnownSlugs {
  parties: ReadonlySet<string>;
  issues: ReadonlySet<string>;
}

/** The result of reading a URL: the view, and what had to be dropped. */
export interface ParsedView {
  view: View;
  dropped: readonly DroppedValue[];
}

/** A cell's text has a dot, so this is none. */
const SHEET = /^sheet-([1-9]\d{0,3})$/;

const ANSWERS: ReadonlySet<string> = new Set([...STANCES, ...SILENCES]);
const isAnswer = (value: string): value is View["answers"][number] => ANSWERS.has(value);

/**
 * Reads a view from the query of a URL. Lists may be comma-separated or repeated (as forms send them).
 * Never fails: values that name nothing are dropped and reported, unknown parameters are left alone.
 */
export function parseView(given: URLSearchParams, known: KnownSlugs): ParsedView {
  const query = migrateAddress(given);
  const dropped: DroppedValue[] = [];
  const drop = (parameter: string, value: string) => {
    dropped.push({ parameter, value: value.slice(0, TEXT_LIMIT) });
    return null;
  };
  const listOf = (name: string) => [
    ...new Set(
      query
        .getAll(name)
        .flatMap((value) => value.split(","))
        .filter((value) => value !== ""),
    ),
  ];
  const lastOf = (name: string) => query.getAll(name).findLast((value) => value !== "") ?? null;

  const selection = (name: "parties" | "issues"): Selection => {
    const wanted = listOf(name);
    if (wanted.includes("all")) return "all";
    const found = wanted.filter((slug) => known[name].has(slug) || drop(name, slug));
    return found.length > 0 ? moved(name, found, lastOf("move")) : null;
  };
  const day = (name: "asOf" | "against") => {
    const value = lastOf(name);
    return value === null ? null : (parseDay(value) ?? drop(name, value));
  };
  const flag = (name: string, on: string) => {
    const value = lastOf(name);
    if (value !== null && value !== on) drop(name, value);
    return value === on;
  };
  const disagreement = () => {
    const value = lastOf("disagreement");
    if (value === null) return null;
    return DISAGREEMENTS.find((step) => String(step) === value) ?? drop("disagreement", value);
  };
  const cell = (name: "cell" | "at") => {
    const value = lastOf(name);
    if (value === null) return null;
    const [issue = "", party = "", ...rest] = value.split(".");
    const exists = known.issues.has(issue) && known.parties.has(party) && rest.length === 0;
    return exists ? { issue, party } : drop(name, value);
  };
  const sheet = () => {
    const [, number] = SHEET.exec(lastOf("at") ?? "") ?? [];
    return number === undefined ? null : { sheet: Number(number) };
  };
  // By whole characters: half a surrogate pair could not be written into an address again.
  const text = (name: "q" | "find") => [...(lastOf(name) ?? "").trim()].slice(0, TEXT_LIMIT).join("").trim() || null;

  const view: View = {
    parties: selection("parties"),
    issues: selection("issues"),
    asOf: day("asOf"),
    against: day("against"),
    answers: listOf("stance").filter((value) => isAnswer(value) || drop("stance", value)) as View["answers"][number][],
    disagreement: disagreement(),
    text: text("q"),
    onRecordOnly: flag("attribution", "onrecord"),
    transposed: flag("layout", "transposed"),
    find: text("find"),
    cell: cell("cell"),
    at: sheet() ?? cell("at"),
  };
  return { view, dropped };
}

function placeText(place: View["at"]): string {
  if (place === null) return "";
  return "sheet" in place ? `sheet-${place.sheet}` : `${place.issue}.${place.party}`;
}

/** The parameters of a view, in their one order, without those at their default. */
export function viewParameters(view: View): [name: string, value: string][] {
  const list = (selection: Selection) => (typeof selection === "string" ? selection : (selection?.join(",") ?? ""));
  const all: [string, string][] = [
    ["parties", list(view.parties)],
    ["issues", list(view.issues)],
    ["asOf", view.asOf ?? ""],
    ["against", view.against ?? ""],
    ["stance", view.answers.join(",")],
    ["disagreement", view.disagreement === null ? "" : String(view.disagreement)],
    ["q", view.text ?? ""],
    ["attribution", view.onRecordOnly ? "onrecord" : ""],
    ["layout", view.transposed ? "transposed" : ""],
    ["find", view.find ?? ""],
    ["cell", placeText(view.cell)],
    ["at", placeText(view.at)],
  ];
  return all.filter(([, value]) => value !== "");
}

/** The query of a view: `?…`, tidy and minimal, or nothing for the default view. Equal views give equal queries. */
export function viewQuery(view: View): string {
  const parts = viewParameters(view).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
  );
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** The address of a pinned link at a place in it: what else a view says is pinned. */
export function pinnedPath(id: string, { find, cell, at }: Pick<View, "find" | "cell" | "at">): string {
  return `${linkPath(id)}${viewQuery({ ...DEFAULT_VIEW, find, cell, at })}`;
}

/** The address of a view of a negotiation's matrix. */
export function matrixPath(negotiation: string, view: Partial<View> = {}): string {
  return `/n/${negotiation}${viewQuery({ ...DEFAULT_VIEW, ...view })}`;
}
