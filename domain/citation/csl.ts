import type { Day, EdtfDate } from "../date/edtf";
import type { Source } from "./citation";

/**
 * A source in the CSL-JSON of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html, csl-data.json), with
 * the variables that a source of ours can fill. What was not recorded is left out, never made up.
 */
export interface CslItem {
  /** The source's own id: unique and lasting, so it serves as the citation key. */
  id: string;
  type: string;
  title: string;
  author?: readonly CslName[];
  "container-title"?: string;
  publisher?: string;
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  /** BCP 47. */
  language?: string;
  note?: string;
  /** Where the item was taken from: the page of this site that lists it. */
  source?: string;
  custom?: CslExtras;
}

/** A name as it was recorded. Where a family name ends is not recorded, so names of people are not taken apart. */
export interface CslName {
  literal: string;
}

/** One date, or both ends of an interval, each as year, month and day, as far as known. */
export interface CslDate {
  "date-parts": readonly (readonly number[])[];
  /** The date is approximate or uncertain. */
  circa?: true;
}

/** What CSL has no variable for. */
export interface CslExtras {
  /** The date of issue as recorded (EDTF): `circa` does not tell `~` from `?`. */
  issued?: string;
  grade?: "primary" | "secondary";
}

/** What a file knows of a source beyond its record. */
export interface Consulted {
  /** The day of the newest stored copy; null where none is stored, or it is not told. */
  accessed?: Day | null;
  /** The page of this site that lists it, in words. */
  from?: string;
}

// Of these, styles name only what the item appeared in: a newspaper that was recorded as the publisher would be lost.
const PART_OF_CONTAINER: ReadonlySet<string> = new Set([
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "post-weblog",
]);

/** Maps a source to CSL-JSON. A newspaper, magazine, journal or blog that stands as the publisher is given as the container. */
export function toCslItem(source: Source, { accessed = null, from }: Consulted = {}): CslItem {
  const appearedIn = PART_OF_CONTAINER.has(source.type) && source.containerTitle === null;
  const container = appearedIn ? source.publisher : source.containerTitle;
  const publisher = appearedIn ? null : source.publisher;
  const custom: CslExtras = {
    ...(source.issued && { issued: source.issued.edtf }),
    ...(source.grade && { grade: source.grade }),
  };
  return {
    id: source.id,
    type: source.type,
    title: source.title,
    ...(source.authors.length > 0 && { author: source.authors.map((literal) => ({ literal })) }),
    ...(container && { "container-title": container }),
    ...(publisher && { publisher }),
    ...(source.issued && { issued: toCslDate(source.issued.edtf) }),
    ...(accessed && { accessed: toCslDate(accessed) }),
    ...(source.url && { URL: source.url }),
    language: source.language,
    ...(source.note && { note: source.note }),
    ...(from && { source: from }),
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

/** Writes an EDTF date (as `parseEdtf` reads it) as a CSL date, with no more precision than it has. */
export function toCslDate(edtf: EdtfDate["edtf"]): CslDate {
  const ends = edtf.split("/");
  return {
    "date-parts": ends.map((end) =>
      end
        .replace(/[~?]$/, "")
        .split("-")
        .map((part) => Number(part)),
    ),
    ...(/[~?]/.test(edtf) && { circa: true as const }),
  };
}
