import { makeBriefing } from "@/domain/export/briefing";
import { matrixJson } from "@/domain/export/matrix-json";
import { matrixTable } from "@/domain/export/matrix-table";
import { positionTable } from "@/domain/export/position-table";
import { printCsv } from "@/domain/export/print-csv";
import { printMarkdown } from "@/domain/export/print-markdown";
import { printTakenDossier } from "@/domain/export/taken-dossier";
import type { TakenView } from "@/domain/export/taken-view";
import { citationFile } from "./citations";
import { makeDocx } from "./docx";
import { exportWords } from "./words";
import { makeArchive } from "./zip";

/** A kind of file that a view can be taken away as. */
export interface FileFormat {
  /** As HTTP names it. */
  contentType: string;
  /** Whether a browser shows it instead of saving it. */
  inline?: boolean;
  /** Whether it takes so long that only one such file is made at a time. */
  slow?: boolean;
  /** The same bytes for the same view, address and day. */
  make(view: TakenView): Uint8Array | Promise<Uint8Array>;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Every kind of file there is, by the ending of its name and of its address: `/n/{negotiation}.{format}`. */
export const FORMATS = {
  csv: {
    contentType: "text/csv; charset=utf-8; header=present",
    make: (view) => encode(printCsv(positionTable(view, exportWords))),
  },
  json: {
    contentType: "application/json; charset=utf-8",
    inline: true,
    make: (view) => encode(JSON.stringify(matrixJson(view))),
  },
  "matrix.csv": {
    contentType: "text/csv; charset=utf-8; header=present",
    make: (view) => encode(printCsv(matrixTable(view, exportWords))),
  },
  yaml: {
    contentType: "application/yaml; charset=utf-8",
    make: (view) => encode(printTakenDossier(view, exportWords)),
  },
  md: {
    contentType: "text/markdown; charset=utf-8; variant=GFM",
    make: (view) => encode(printMarkdown(makeBriefing(view, exportWords), exportWords)),
  },
  docx: {
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    slow: true,
    make: makeDocx,
  },
  "csl.json": citationFile("csl.json"),
  bib: citationFile("bib"),
  ris: citationFile("ris"),
  "apa.txt": citationFile("apa.txt"),
  "chicago.txt": citationFile("chicago.txt"),
  "harvard.txt": citationFile("harvard.txt"),
  zip: { contentType: "application/zip", slow: true, make: (view) => makeArchive(view, others()) },
} as const satisfies Record<string, FileFormat>;

/** The formats that an archive holds: all but itself. */
function others(): [name: string, format: FileFormat][] {
  return Object.entries(FORMATS).filter(([name]) => name !== "zip");
}

export type FormatName = keyof typeof FORMATS;

/** Whether a text names a kind of file. */
export function isFormatName(text: string): text is FormatName {
  return Object.hasOwn(FORMATS, text);
}
