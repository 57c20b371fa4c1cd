import { citeAs } from "./cite-as";
import { formatKey } from "./export-menu";
import type { ExportWords } from "./export-words";
import { fileName } from "./file-name";
import type { TakenView } from "./taken-view";

/** What an archive holds, as plain text: each file and what it is for, where it all is from, how to cite and read it. */
export function printReadme(taken: TakenView, formats: readonly string[], words: ExportWords): string {
  const { record, url, retrieved, pin } = taken;
  const text = (key: string, values?: Record<string, string>) => words.text(`exports.readme.${key}`, values);
  const files = formats.map((format) => [fileName(taken, format), words.text(`exports.purposes.${formatKey(format)}`)]);
  const width = Math.max(...files.map(([name = ""]) => name.length));
  const sections: [heading: string, lines: readonly string[]][] = [
    [text("view"), [url, text("retrieved", { retrieved: words.day(retrieved) }), ...(pin ? [pinnedLine(pin)] : [])]],
    [text("cite"), [citeAs(taken, words)]],
    [text("contents"), files.map(([name = "", purpose]) => `${name.padEnd(width)}  ${purpose}`)],
    [text("reading"), [text("notInferred"), text("guard")]],
    [text("licence"), [words.text("site.licence")]],
  ];
  const parts = sections.map(([heading, lines]) => [underlined(heading, "-"), ...lines].join("\n"));
  return `${[underlined(record.title, "="), ...parts].join("\n\n")}\n`;

  function pinnedLine({ pinnedAt, sha256 }: NonNullable<TakenView["pin"]>): string {
    return text("pinned", { pinned: words.day(pinnedAt), hash: sha256 });
  }
}

const underlined = (heading: string, line: string) => `${heading}\n${line.repeat(heading.length)}`;
