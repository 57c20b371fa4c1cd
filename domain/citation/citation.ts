import type { EdtfDate } from "../date/edtf";

/** A quote in a source: a W3C TextQuoteSelector with its language, an attributed translation and a locator. */
export interface Citation {
  /** The id of the source. */
  source: string;
  /** The exact words, in the language in which the source has them. */
  exact: string;
  /** The words just before and after, where they are needed to tell repeated passages apart. */
  prefix: string | null;
  suffix: string | null;
  /** BCP 47. */
  language: string;
  translation: { text: string; by: string } | null;
  /** Where in the source: a page, a section, a point. */
  locator: string | null;
}

/** A document, with CSL metadata. */
export interface Source {
  id: string;
  /** A CSL item type, such as `article-newspaper`. */
  type: string;
  title: string;
  containerTitle: string | null;
  publisher: string | null;
  authors: readonly string[];
  /** Absent where the document carries no date. */
  issued: EdtfDate | null;
  url: string | null;
  /** BCP 47. */
  language: string;
  /** Absent where nobody has graded it. */
  grade: "primary" | "secondary" | null;
  note: string | null;
}

/** The result of looking for a quote in the newest stored copy of its source. */
export const QUOTE_CHECKS = ["exact", "normalised", "near", "absent", "unchecked"] as const;
export type QuoteCheck = (typeof QUOTE_CHECKS)[number];
