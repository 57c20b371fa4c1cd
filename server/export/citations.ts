import { printBibtex } from "@/domain/citation/bibtex";
import { aboutList, type CitedList, citedByView, citedItems } from "@/domain/citation/cited-list";
import type { ReferenceStyle } from "@/domain/citation/reference-style";
import { printRis } from "@/domain/citation/ris";
import type { TakenView } from "@/domain/export/taken-view";
import { setReferences } from "./references";

/** The ways in which sources alone are written, by the extension of the file. */
export const CITATION_FORMATS = {
  "csl.json": { contentType: "application/vnd.citationstyles.csl+json; charset=utf-8", print: printCsl },
  bib: { contentType: "application/x-bibtex; charset=utf-8", print: printBib },
  ris: {
    contentType: "application/x-research-info-systems; charset=utf-8",
    print: (list) => printRis(citedItems(list)),
  },
  "apa.txt": { contentType: "text/plain; charset=utf-8", print: (list) => printReferences(list, "apa") },
  "chicago.txt": { contentType: "text/plain; charset=utf-8", print: (list) => printReferences(list, "chicago") },
  "harvard.txt": { contentType: "text/plain; charset=utf-8", print: (list) => printReferences(list, "harvard") },
} as const satisfies Record<string, CitationWriter>;

export type CitationFormat = keyof typeof CITATION_FORMATS;

interface CitationWriter {
  contentType: string;
  print: (list: CitedList) => string;
}

/** Whether a text names a format of citations. */
export function isCitationFormat(text: string): text is CitationFormat {
  return Object.hasOwn(CITATION_FORMATS, text);
}

/** The sources of a list as the bytes of a file. */
export function writeCitations(list: CitedList, format: CitationFormat): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(CITATION_FORMATS[format].print(list));
}

/** What makes the file of a view's numbered sources, in a format. */
export const citationsOf =
  (format: CitationFormat) =>
  (view: TakenView): Uint8Array<ArrayBuffer> =>
    writeCitations(citedByView(view), format);

function printCsl(list: CitedList): string {
  return `${JSON.stringify(citedItems(list), null, 2)}\n`;
}

function printBib(list: CitedList): string {
  return printBibtex(citedItems(list), aboutList(list).join(" · "));
}

const STYLE_NAMES: Readonly<Record<ReferenceStyle, string>> = {
  apa: "APA, 7th edition",
  chicago: "Chicago Manual of Style, 17th edition, author–date",
  harvard: "Harvard, Cite Them Right, 11th edition",
};

function printReferences(list: CitedList, style: ReferenceStyle): string {
  const heading = [...aboutList(list), `Style: ${STYLE_NAMES[style]}`].join("\n");
  return [heading, ...setReferences(citedItems(list), style)].map((part) => `${part}\n`).join("\n");
}
