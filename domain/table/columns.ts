/** What a column of a table may say of a position, in the order in which a form offers them. */
export const TABLE_FIELDS = [
  "id",
  "party",
  "issue",
  "stance",
  "silence",
  "redLine",
  "statedOn",
  "summary",
  "conditions",
  "attribution",
  "speaker",
  "source",
  "sourceUrl",
  "sourceTitle",
  "sourceType",
  "sourceIssued",
  "sourceLanguage",
  "quote",
  "quoteLanguage",
  "translation",
  "translator",
  "locator",
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** What each column of a table says, in their order; null for one that is left aside. */
export type ColumnMapping = readonly (TableField | null)[];

/** Headings that name a field, as `plain` writes them, beside the field's own name. */
const WORDS: Readonly<Record<TableField, readonly string[]>> = {
  id: ["positionid", "key", "recordid"],
  party: ["who", "actor", "side", "state", "country"],
  issue: ["topic", "question", "issueslug", "issuetitle"],
  stance: ["answer", "position", "view"],
  silence: ["nostance"],
  redLine: ["nonnegotiable"],
  statedOn: ["date", "stated", "datestated", "when", "on"],
  summary: ["whatwassaid", "statement", "description"],
  conditions: ["condition", "terms", "dependson"],
  attribution: ["howweknow", "attributedas"],
  speaker: ["saidby", "spokesperson", "by"],
  source: ["sourceid", "citation", "document"],
  sourceUrl: ["url", "link", "address", "sourcelink", "sourceaddress", "web"],
  sourceTitle: ["title", "documenttitle", "headline"],
  sourceType: ["type", "documenttype", "kindofsource"],
  sourceIssued: ["issued", "published", "sourcedate", "publicationdate"],
  sourceLanguage: ["language", "lang"],
  quote: ["quotation", "exactwords", "words", "text"],
  quoteLanguage: ["languageofquote"],
  translation: ["quoteinenglish", "english", "translatedquote"],
  translator: ["translatedby", "translationby"],
  locator: ["page", "where", "section", "place"],
};

/** What a table's headings most likely mean; of two columns that mean the same, the first. */
export function guessMapping(headings: readonly string[]): ColumnMapping {
  const taken = new Set<TableField>();
  return headings.map((heading) => {
    const word = plain(heading);
    const field = TABLE_FIELDS.find((known) => plain(known) === word || WORDS[known].includes(word));
    if (field === undefined || taken.has(field)) return null;
    taken.add(field);
    return field;
  });
}

const plain = (heading: string) => heading.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** What is wrong with a mapping: a field of two columns, or one that every position needs and no column has. */
export interface MappingFaults {
  twice: readonly TableField[];
  /** Of each group one is needed. */
  missing: readonly (readonly TableField[])[];
}

const NEEDED: readonly (readonly TableField[])[] = [
  ["party"],
  ["issue"],
  ["stance", "silence"],
  ["statedOn"],
  ["summary"],
  ["attribution"],
  ["quote"],
  ["source", "sourceUrl", "sourceTitle"],
];

/** Null when a table can be read by the mapping. */
export function findMappingFaults(mapping: ColumnMapping): MappingFaults | null {
  const twice = TABLE_FIELDS.filter((field) => mapping.filter((column) => column === field).length > 1);
  const missing = NEEDED.filter((group) => !group.some((field) => mapping.includes(field)));
  return twice.length + missing.length === 0 ? null : { twice, missing };
}
