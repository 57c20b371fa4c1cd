import { createRequire } from "node:module";
import path from "node:path";
import type { SourceMetadata } from "@/domain/citation/source-metadata";
import { NO_METADATA } from "@/domain/citation/source-metadata";
import { acceptedMetadata } from "./accepted-metadata";

/** The text of a PDF page by page, its lines as they stand, and what it says of itself; null where it cannot be opened. */
export async function readPdf(
  bytes: Uint8Array,
  mostText: number,
): Promise<{ text: string; metadata: SourceMetadata } | null> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const folder = path.dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  // Everything it may need is in its own folder: nothing is asked of the network, and no code of a document runs.
  const opening = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: `${folder}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    useWorkerFetch: false,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  });
  try {
    const document = await opening.promise;
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= document.numPages && length <= mostText; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join("");
      page.cleanup();
      pages.push(text.replaceAll(/[ \t]+\n/g, "\n").trim());
      length += text.length;
    }
    const metadata = await document.getMetadata().then(ofPdf, () => NO_METADATA);
    return { text: pages.filter((text) => text !== "").join("\n\n"), metadata };
  } catch {
    // Encrypted or broken.
    return null;
  } finally {
    await opening.destroy();
  }
}

/** A title that the writing program made up from its file. */
const MADE_UP = /^(microsoft (word|powerpoint)|untitled|без назви|без названия)|\.(docx?|rtf|odt|indd|pdf|qxd)$/i;

/** The day that a file was made is not that of its issue: only XMP, which says so, dates it. */
function ofPdf({ info, metadata }: { info: object; metadata: { get(name: string): unknown } | null }): SourceMetadata {
  const fields = info as Readonly<Record<string, unknown>>;
  const said = (...names: string[]) => names.flatMap((name) => words(metadata?.get(name)));
  const authors = said("dc:creator");
  return acceptedMetadata({
    types: [],
    titles: [...said("dc:title"), ...words(fields.Title)].filter((title) => !MADE_UP.test(title.trim())),
    containers: [],
    publishers: said("dc:publisher"),
    authors: authors.length > 0 ? authors : words(fields.Author),
    dates: said("dc:date", "prism:publicationdate"),
    urls: [],
    languages: [...said("dc:language"), ...words(fields.Language)],
  });
}

const words = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");
