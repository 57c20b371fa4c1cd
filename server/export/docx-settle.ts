import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { Day } from "@/domain/date/edtf";

/**
 * The names that `docx` draws by lot or from a counter that goes on from document to document, each between what stands
 * before and after it in an attribute: of relationships, of bookmarks, and of the headings that the contents lead to.
 */
const CHANCE = [
  { pattern: /( (?:r:id|Id)="rId)[0-9a-z_-]{21}(")/g, prefix: "Link" },
  { pattern: /(<w:bookmark(?:Start|End) [^>]*?w:id=")\d+(")/g, prefix: "" },
  { pattern: /( w:(?:anchor|name)="_Toc)\d+(")/g, prefix: "" },
];
const TYPES = "[Content_Types].xml";
const INSTANT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/**
 * The same document with nothing in it that chance or the clock put there, so that the same view gives the same bytes: what
 * was named by lot is numbered in its order, and every date is the day of retrieval.
 */
export function settle(packed: Uint8Array, { retrieved, language }: { retrieved: Day; language: string }): Uint8Array {
  const names = CHANCE.map(() => new Map<string, string>());
  // A zip's own dates have no time zone: midnight wherever this runs.
  const mtime = new Date(`${retrieved}T00:00:00`);
  const settled: Zippable = {};
  // What a program looks at first to know what the file is.
  const parts = Object.entries(unzipSync(packed)).sort(([a], [b]) => Number(b === TYPES) - Number(a === TYPES));
  for (const [file, bytes] of parts) {
    let xml = strFromU8(bytes);
    for (const [index, { pattern, prefix }] of CHANCE.entries()) {
      const known = names[index] ?? new Map<string, string>();
      xml = xml.replace(pattern, (found, before: string, after: string) => {
        const lot = found.slice(before.length, -after.length);
        const name = known.get(lot) ?? `${prefix}${known.size + 1}`;
        known.set(lot, name);
        return before + name + after;
      });
    }
    if (file === "docProps/core.xml") {
      xml = xml
        .replace(INSTANT, `${retrieved}T00:00:00Z`)
        .replace("<dcterms:created", `<dc:language>${language}</dc:language><dcterms:created`);
    }
    settled[file] = [strToU8(xml), { mtime }];
  }
  return zipSync(settled, { level: 6 });
}
