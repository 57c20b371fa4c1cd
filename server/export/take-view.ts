import { linkPath } from "@/domain/comparison/link-id";
import { NO_PLACE } from "@/domain/comparison/view";
import { matrixPath, parseView } from "@/domain/comparison/view-url";
import type { Day } from "@/domain/date/edtf";
import type { TakenView } from "@/domain/export/taken-view";
import { buildMatrix } from "@/domain/matrix/matrix";
import { knownSlugs, type NegotiationRecord } from "@/domain/matrix/record";
import type { ShownLink } from "../comparison/queries";

/** From where and when a view is taken. */
export interface Taking {
  /** Where the site stands: see `siteOrigin`. */
  origin: string;
  retrieved: Day;
}

/** The day (UTC) of an instant, as files name it. */
export function dayOf(now: Date): Day {
  return now.toISOString().slice(0, 10);
}

/** The view that an address shows now; `search` is its query. */
export function takeLive(record: NegotiationRecord, search: string, { origin, retrieved }: Taking): TakenView {
  const { view: shown, dropped } = parseView(new URLSearchParams(search), knownSlugs(record));
  const view = { ...shown, ...NO_PLACE };
  const url = origin + matrixPath(record.slug, view);
  return { record, view, matrix: buildMatrix(record, view), dropped, url, retrieved, pin: null };
}

/** What a pinned link shows. */
export function takePinned({ id, pinnedAt, sha256, pinned }: ShownLink, { origin, retrieved }: Taking): TakenView {
  const { record, view } = pinned;
  const pin = { id, pinnedAt, sha256 };
  return { record, view, matrix: buildMatrix(record, view), dropped: [], url: origin + linkPath(id), retrieved, pin };
}
