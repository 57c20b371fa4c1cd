import { migrateAddress } from "../comparison/address-migrations";
import { TEXT_LIMIT } from "../comparison/view";
import type { DroppedValue, KnownSlugs } from "../comparison/view-url";
import { type Day, type EdtfDate, parseEdtf } from "../date/edtf";
import { SHIFT_KINDS } from "../shift/shift";
import { DEFAULT_TIMELINE, type TimelineKind, type TimelineView } from "./timeline-view";

/** The result of reading a timeline's URL: the view, and what had to be dropped. */
export interface ParsedTimeline {
  view: TimelineView;
  dropped: readonly DroppedValue[];
}

const ORDERS = ["newest", "oldest"] as const;
const KINDS: readonly TimelineKind[] = ["all", "shifts", ...SHIFT_KINDS];

/**
 * Reads a timeline's view from the query of a URL, by the conventions of a matrix's (`parseView`): never fails, drops and
 * reports what names nothing, leaves unknown parameters alone. A period's ends may be days, months or years.
 */
export function parseTimeline(given: URLSearchParams, known: KnownSlugs): ParsedTimeline {
  const query = migrateAddress(given);
  const dropped: DroppedValue[] = [];
  const drop = (parameter: string, value: string) => {
    dropped.push({ parameter, value: value.slice(0, TEXT_LIMIT) });
    return null;
  };
  const lastOf = (name: string) => query.getAll(name).findLast((value) => value !== "") ?? null;
  const chosen = <T>(name: string, read: (value: string) => T | null | undefined, otherwise: T): T => {
    const value = lastOf(name);
    return value === null ? otherwise : (read(value) ?? drop(name, value) ?? otherwise);
  };

  const slugs = (name: "parties" | "issues"): readonly string[] => {
    const wanted = new Set(query.getAll(name).flatMap((value) => value.split(",")));
    for (const slug of wanted) if (slug !== "" && !known[name].has(slug)) drop(name, slug);
    // In the negotiation's own order, and as nothing when all are named: equal choices have equal addresses.
    const found = [...known[name]].filter((slug) => wanted.has(slug));
    return found.length === known[name].size ? [] : found;
  };
  const day = (name: "from" | "to", end: keyof Pick<EdtfDate, "firstDay" | "lastDay">) =>
    chosen<Day | null>(name, (value) => (/^[\d-]+$/.test(value) ? parseEdtf(value)?.[end] : null), null);
  const from = day("from", "firstDay");
  const until = day("to", "lastDay");
  const to = from !== null && until !== null && until < from ? drop("to", until) : until;
  // By whole characters: half a surrogate pair could not be written into an address again.
  const text = [...(lastOf("q") ?? "").trim()].slice(0, TEXT_LIMIT).join("").trim() || null;

  const view: TimelineView = {
    parties: slugs("parties"),
    issues: slugs("issues"),
    kind: chosen<TimelineKind>("kind", (value) => KINDS.find((kind) => kind === value), DEFAULT_TIMELINE.kind),
    from,
    to,
    text,
    oldestFirst: chosen("order", (value) => ORDERS.find((order) => order === value), "newest") === "oldest",
    page: chosen("page", (value) => (/^[1-9]\d{0,5}$/.test(value) ? Number(value) : null), DEFAULT_TIMELINE.page),
  };
  return { view, dropped };
}

/** The parameters of a timeline's view, in their one order, without those at their default. */
export function timelineParameters(view: TimelineView): [name: string, value: string][] {
  const all: [string, string][] = [
    ["parties", view.parties.join(",")],
    ["issues", view.issues.join(",")],
    ["kind", view.kind === DEFAULT_TIMELINE.kind ? "" : view.kind],
    ["from", view.from ?? ""],
    ["to", view.to ?? ""],
    ["q", view.text ?? ""],
    ["order", view.oldestFirst ? "oldest" : ""],
    ["page", view.page === DEFAULT_TIMELINE.page ? "" : String(view.page)],
  ];
  return all.filter(([, value]) => value !== "");
}

/** The address of a view of a negotiation's timeline: tidy and minimal. Equal views give equal addresses. */
export function timelinePath(negotiation: string, view: Partial<TimelineView> = {}): string {
  const parts = timelineParameters({ ...DEFAULT_TIMELINE, ...view }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`,
  );
  return `/n/${negotiation}/timeline${parts.length > 0 ? `?${parts.join("&")}` : ""}`;
}
