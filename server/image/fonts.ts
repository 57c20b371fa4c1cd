import { readFileSync } from "node:fs";
import path from "node:path";
import { TYPEFACES, type Typeface } from "@/domain/export/picture";
import { coverageOf } from "./font-coverage";

const FILES: Record<Typeface, string> = { sans: "inter", serif: "source-serif-4" };
const SCRIPTS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;
const WEIGHTS = [400, 600] as const;

/** One file of a typeface: Satori knows each script's as a family of its own. */
export interface Font {
  name: string;
  data: Buffer;
  weight: (typeof WEIGHTS)[number];
  style: "normal";
}

/** The typefaces as files of this server: no picture asks the network for one. */
export interface Fonts {
  files: readonly Font[];
  /** The families to name for a typeface, so that each character is found in one of them. */
  familiesOf(typeface: Typeface): string;
  /** Whether some file has a glyph for a character. */
  has(character: string): boolean;
}

/** Reads the typefaces from the packages that also bring the pages' fonts. */
export function readFonts(root: string): Fonts {
  const files = TYPEFACES.flatMap((typeface) =>
    SCRIPTS.flatMap((script) => WEIGHTS.map((weight) => readFont(root, typeface, script, weight))),
  );
  const covered = new Set<number>();
  for (const { data } of files.filter(({ name }) => name.startsWith("sans"))) {
    for (const code of coverageOf(data)) covered.add(code);
  }
  return {
    files,
    // What the serif lacks, the sans has.
    familiesOf: (typeface) =>
      [...new Set([typeface, ...TYPEFACES])].flatMap((one) => SCRIPTS.map((script) => `${one}-${script}`)).join(", "),
    has: (character) => covered.has(character.codePointAt(0) ?? 0),
  };
}

function readFont(root: string, typeface: Typeface, script: string, weight: Font["weight"]): Font {
  const name = FILES[typeface];
  const file = `${name}-${script}-${weight}-normal.woff`;
  const data = readFileSync(path.join(root, "node_modules", "@fontsource", name, "files", file));
  return { name: `${typeface}-${script}`, data, weight, style: "normal" };
}
