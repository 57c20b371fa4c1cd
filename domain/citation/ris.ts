import type { CslDate, CslItem } from "./csl";

/**
 * Items as a RIS file (the tags of RefMan's specification, as Zotero, EndNote and Mendeley read them), in UTF-8. The format has
 * no comments: each record says itself where it was taken from (DP). No line is broken, however long: readers do not agree
 * on how to join what was.
 */
export function printRis(items: readonly CslItem[]): string {
  return items.map((item) => `${lines(item).join("\r\n")}\r\n`).join("\r\n");
}

const RECORD_TYPES: Readonly<Record<string, string>> = {
  "article-journal": "JOUR",
  "article-magazine": "MGZN",
  "article-newspaper": "NEWS",
  bill: "BILL",
  book: "BOOK",
  chapter: "CHAP",
  dataset: "DATA",
  hearing: "HEAR",
  legal_case: "CASE",
  legislation: "STAT",
  map: "MAP",
  "paper-conference": "CPAPER",
  personal_communication: "PCOMM",
  post: "ELEC",
  "post-weblog": "BLOG",
  report: "RPRT",
  standard: "STAND",
  thesis: "THES",
  webpage: "ELEC",
};

function lines(item: CslItem): string[] {
  const [year] = item.issued?.["date-parts"][0] ?? [];
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", RECORD_TYPES[item.type] ?? "GEN"],
    ["ID", item.id],
    ...(item.author ?? []).map(({ literal }): [string, string] => ["AU", literal]),
    ["TI", item.title],
    ["T2", item["container-title"]],
    ["PB", item.publisher],
    ["PY", year === undefined ? undefined : String(year).padStart(4, "0")],
    ["DA", item.issued && slashed(item.issued, item.custom?.issued)],
    ["UR", item.URL],
    ["Y2", item.accessed && slashed(item.accessed)],
    ["LA", item.language],
    ["KW", item.custom?.grade && `${item.custom.grade} source`],
    ["N1", item.note],
    ["DP", item.source],
  ];
  const written = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value.replace(/\s+/g, " ").trim()}`] : []));
  return [...written, "ER  - "];
}

/**
 * `YYYY/MM/DD/other information`: what is not known stays empty. An interval or a date in doubt is written out in the last
 * part, as recorded, for its first day alone would say too much.
 */
function slashed({ "date-parts": ends, circa }: CslDate, recorded = ""): string {
  const [year = 0, month, day] = ends[0] ?? [];
  const two = (part?: number) => (part === undefined ? "" : String(part).padStart(2, "0"));
  const other = ends.length > 1 || circa ? recorded.replaceAll("/", " to ") : "";
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/${other}`;
}
