/**
 * The kinds of file that readers are offered, in groups by what they are for. Each is the ending of an address,
 * `/n/{negotiation}.{format}` and `/s/{id}.{format}`.
 */
export const EXPORT_MENU = {
  documents: ["docx", "md"],
  tables: ["csv", "matrix.csv", "json", "yaml"],
  references: ["bib", "ris", "csl.json", "apa.txt", "chicago.txt", "harvard.txt"],
  everything: ["zip"],
} as const;

export type MenuFormat = (typeof EXPORT_MENU)[keyof typeof EXPORT_MENU][number];

/** The key of a format in the words of the interface, where a dot parts sections: "matrix-csv". */
export function formatKey<Format extends string>(format: Format): KeyOf<Format> {
  return format.replace(".", "-") as KeyOf<Format>;
}

type KeyOf<Format extends string> = Format extends `${infer Name}.${infer Ending}` ? `${Name}-${Ending}` : Format;
