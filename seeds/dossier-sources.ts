import { readFileSync } from "node:fs";
import path from "node:path";
import type { Source } from "../domain/citation/citation";
import { readDossier } from "../domain/dossier/read-dossier";

/** Every source of the two dossiers, as their files have them. */
export function sourcesOfDossiers(): Source[] {
  return ["russia-ukraine.yaml", "cop29-finance.yaml"].flatMap((name) => {
    const read = readDossier(readFileSync(path.join(import.meta.dirname, name)));
    if (!read.ok) throw new Error(`${name} cannot be read`);
    return [...read.dossier.sources];
  });
}
