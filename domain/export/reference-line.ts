import type { Source } from "../citation/citation";
import type { ExportWords } from "./export-words";

/** A source in one line, as the list under the matrix names it: authors, “title”, where it appeared, when. */
export function referenceLine(source: Source, words: ExportWords): string {
  const authors = source.authors.length > 0 ? `${source.authors.join(", ")}. ` : "";
  const where = [source.containerTitle, source.publisher].filter((name) => name !== null).join(", ");
  const when = source.issued ? words.date(source.issued) : words.text("source.undated");
  return `${authors}“${source.title}”${where && `. ${where}`}, ${when}.`;
}
