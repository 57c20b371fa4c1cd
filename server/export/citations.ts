import { printBibtex } from "@/domain/citation/bibtex";
import { type CitedList, citedItems } from "@/domain/citation/cited-list";
import type { ReferenceStyle } from "@/domain/citation/reference-style";
import { printRis } from "@/domain/citation/ris";
import type { TakenView } from "@/domain/export/taken-view";
import { sourcesOfView } from "./cited-lists";
import { setReferences } from "./references";
import { exportWords } from "./words";

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

/** The numbered sources of a view as a kind of file. */
export function citationFile(format: CitationFormat) {
  const make = (view: TakenView) => writeCitations(sourcesOfView(view), format);
  return { contentType: CITATION_FORMATS[format].contentType, make };
}

function printCsl(list: CitedList): string {
  return `${JSON.stringify(citedItems(list), null, 2)}\n`;
}

function printBib(list: CitedList): string {
  return printBibtex(citedItems(list), list.about.join(" · "));
}

function printReferences(list: CitedList, style: ReferenceStyle): string {
  const heading = [...list.about, exportWords.text(`cite.${style}`)].join("\n");
  const references = setReferences(citedItems(list), style);
  const listed = references.length > 0 ? references : [exportWords.text("cite.noSources")];
  return [heading, ...listed].map((part) => `${part}\n`).join("\n");
}
