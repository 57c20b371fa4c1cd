import type { EdtfDate } from "../date/edtf";

/** The words of a file that somebody takes away: those of the interface, so that both say the same. */
export interface ExportWords {
  /** BCP 47: the language that the file is written in. */
  locale: string;
  /** The text of a message by its full key, such as "stance.demands"; an unknown key throws. */
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** An EDTF date in words. */
  date(date: Pick<EdtfDate, "edtf">): string;
  /** A day in words, from `YYYY-MM-DD` or an ISO 8601 instant (UTC). */
  day(day: string): string;
  /** The name of a language, from its BCP 47 tag. */
  language(tag: string): string;
}
