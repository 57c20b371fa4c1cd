import type { CitedList } from "@/domain/citation/cited-list";
import type { Day } from "@/domain/date/edtf";
import type { PinMark, TakenView } from "@/domain/export/taken-view";
import { positionPath } from "@/domain/position/address";
import type { PositionRecord } from "@/domain/position/history";
import type { SourceRecord } from "../source/queries";
import { exportWords } from "./words";

/** From where and when they are taken. */
interface Taking {
  /** Where the site stands: see `siteOrigin`. */
  origin: string;
  retrieved: Day;
}

/** The numbered sources of a view. */
export function sourcesOfView({ record, matrix, url, retrieved, pin }: TakenView): CitedList {
  const title = matrix.asOf
    ? exportWords.text("cite.asOf", { title: record.title, date: exportWords.day(matrix.asOf) })
    : record.title;
  return toList(
    matrix.sources.map(({ source }) => source),
    { title, url, retrieved, pin },
  );
}

/** The sources on which the words of a position rest, once each; null when a legal removal has taken them. */
export function sourcesOfPosition(record: PositionRecord, { origin, retrieved }: Taking): CitedList | null {
  const { position } = record.shown;
  if (position === null) return null;
  const ids = new Set(position.citations.map(({ source }) => source));
  const title = exportWords.text("cite.positionTitle", {
    party: record.participation.shortName,
    issue: record.issue.title,
    date: exportWords.date(position.statedOn),
    negotiation: record.negotiation.title,
  });
  return toList(
    [...ids].flatMap((id) => record.sources.get(id) ?? []),
    { title, url: origin + positionPath(record.negotiation.slug, record.id), retrieved, pin: null },
  );
}

/** One source alone, with the day of its newest stored copy. */
export function sourceAlone({ source, snapshots }: SourceRecord, { origin, retrieved }: Taking): CitedList {
  const accessed = snapshots[0]?.takenAt.slice(0, 10) ?? null;
  return toList([{ ...source, accessed }], {
    title: source.title,
    url: `${origin}/sources/${source.id}`,
    retrieved,
    pin: null,
  });
}

interface Place {
  title: string;
  url: string;
  retrieved: Day;
  pin: PinMark | null;
}

function toList(sources: CitedList["sources"], { title, url, retrieved, pin }: Place): CitedList {
  const { text, day } = exportWords;
  const place = text("cite.takenFrom", { url, retrieved: day(retrieved) });
  const about = [text("cite.sourcesOf", { title }), place];
  if (pin) about.push(text("cite.pinnedOn", { pinned: day(pin.pinnedAt), hash: pin.sha256 }));
  return { about, from: `${title}. ${place}`, sources };
}
