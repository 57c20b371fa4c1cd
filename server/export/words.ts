import { createFormatter, createTranslator } from "next-intl";
import { dateInWords } from "@/domain/date/date-in-words";
import type { ExportWords } from "@/domain/export/export-words";
import messages from "@/messages/en.json";

const locale = "en-GB";
const format = createFormatter({ locale, timeZone: "UTC" });
const translator = createTranslator({
  locale,
  messages,
  timeZone: "UTC",
  // A file without one of its words would be handed on as if it were whole.
  onError: (error) => {
    throw error;
  },
});
const languages = new Intl.DisplayNames([locale], { type: "language" });

type Keys = Parameters<typeof translator>[0];
const text: ExportWords["text"] = (key, values) => translator(key as Keys, values as never);

/** The words of files that are taken away, in the one language of the interface. */
export const exportWords: ExportWords = {
  locale,
  text,
  date: (date) =>
    dateInWords(
      date,
      (start, precision) =>
        format.dateTime(start, { year: "numeric", month: "long", day: precision === "day" ? "numeric" : undefined }),
      (key, values) => text(`date.${key}`, values),
    ),
  day: (day) => format.dateTime(new Date(day), { day: "numeric", month: "long", year: "numeric" }),
  language: (tag) => languages.of(tag) ?? tag,
};
