import type { CslItem } from "./csl";

/**
 * Items as a BibTeX file in UTF-8, which biblatex and reference managers read as well. `about` says in a first line what the
 * file holds and where it was taken. Both ways of dating are written: `year` and `month` for BibTeX, `date` (EDTF) for biblatex.
 */
export function printBibtex(items: readonly CslItem[], about: string): string {
  // BibTeX ignores what stands outside entries, whatever begins its line; only an "@" would begin an entry.
  const heading = `% ${oneLine(about).replaceAll("@", "(at)")}\n`;
  return [heading, ...items.map(printEntry)].join("\n");
}

const ENTRY_TYPES: Readonly<Record<string, string>> = {
  article: "article",
  "article-journal": "article",
  "article-magazine": "article",
  "article-newspaper": "article",
  book: "book",
  chapter: "incollection",
  "paper-conference": "inproceedings",
  report: "techreport",
  thesis: "phdthesis",
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function printEntry(item: CslItem): string {
  const type = ENTRY_TYPES[item.type] ?? "misc";
  const [year, month] = item.issued?.["date-parts"][0] ?? [];
  const fields: [name: string, value: string | undefined][] = [
    // Each name in braces of its own: an institution is not taken apart at its last word, nor at an "and".
    ["author", item.author?.map(({ literal }) => `{${escaped(literal)}}`).join(" and ")],
    // Twice in braces: the title keeps its capitals in every style.
    ["title", `{${escaped(item.title)}}`],
    [containerField(type), optional(item["container-title"])],
    [publisherField(type), optional(item.publisher)],
    ["year", year === undefined ? undefined : String(year).padStart(4, "0")],
    ["date", item.custom?.issued],
    ["url", item.URL && verbatim(item.URL)],
    ["urldate", item.accessed && isoDay(item.accessed["date-parts"][0])],
    ["language", optional(item.language)],
    ["keywords", item.custom?.grade && `${item.custom.grade} source`],
    ["entrysubtype", entrySubtype(item.type)],
    // Our notes tell of this copy, and are no part of a reference: styles print no annotation.
    ["annote", optional(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}}`]));
  // A month's macro stands without braces, so that each style writes it in its own way.
  if (month !== undefined) lines.push(`  month = ${MONTHS[month - 1]}`);
  // A tilde is no part of a key that LaTeX could cite; no id has a colon, so that keys stay unique.
  return `@${type}{${item.id.replaceAll("~", ":")},\n${lines.join(",\n")}\n}\n`;
}

function containerField(type: string): string {
  if (type === "article") return "journal";
  return type === "incollection" || type === "inproceedings" ? "booktitle" : "howpublished";
}

function publisherField(type: string): string {
  if (type === "techreport") return "institution";
  return type === "phdthesis" ? "school" : "publisher";
}

/** Tells a newspaper's article from a journal's, as biblatex and its readers do. */
function entrySubtype(type: string): string | undefined {
  return type === "article-newspaper" ? "newspaper" : type === "article-magazine" ? "magazine" : undefined;
}

const optional = (text: string | undefined) => (text === undefined ? undefined : escaped(text));
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

// A brace counts for BibTeX even behind a backslash, so that one without its partner would swallow the rest of the file.
const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return oneLine(text).replace(/[\\{}~^&%$#_]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}

/** An address is read as it stands; what would end or unbalance the field is percent-encoded (RFC 3986). */
function verbatim(url: string): string {
  return oneLine(url).replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}

function isoDay(parts: readonly number[] = []): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
