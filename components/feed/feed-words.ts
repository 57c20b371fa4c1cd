import type { useFormatter } from "next-intl";
import type { EdtfDate } from "@/domain/date/edtf";
import { dateWriter } from "../ui/date-text";

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** The words of the interface, for a document that is no page. */
export interface FeedWords {
  /** By the full name of a message: "feed.retracted". */
  t: Translate;
  date: (date: EdtfDate) => string;
  /** A day from an ISO 8601 instant. */
  day: (instant: string) => string;
}

/** Makes the words of a feed from what next-intl gives outside of components. */
export function feedWords(t: Translate, format: ReturnType<typeof useFormatter>): FeedWords {
  return {
    t,
    date: dateWriter(format, (key, values) => t(`date.${key}`, values)),
    day: (instant) => format.dateTime(new Date(instant), { day: "numeric", month: "long", year: "numeric" }),
  };
}
