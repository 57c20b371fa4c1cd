import type { Browser } from "@playwright/test";
import type { Size } from "../seeds/factories";
import { measureCapture } from "./capture";
import { CELLS, measureCells } from "./cells";
import type { Figure } from "./figure";
import { measureFront } from "./front";
import { measureImport } from "./import";
import { measureLarge } from "./large";
import { measureMatrix } from "./matrix";
import { measureMixedLoad } from "./mixed-load";
import { measureQuotes } from "./quotes";
import { measureResident } from "./resident";
import { measureShared } from "./shared";
import { measureStart } from "./start";

/** What a part is given to measure on. */
export interface Ground {
  /** A folder of this run's own; it is removed in the end. */
  folder: string;
  browser: Browser;
  /** A database with the dossiers that the wanted parts name. */
  databaseUrl: string;
  /** Writes a generated dossier into the folder; gives its path. */
  dossier(name: string, shape: Size): string;
  verbose: boolean;
}

/** One part of the bench: `npm run bench -- --only NAME`. */
export interface Part {
  name: string;
  title: string;
  /** Whether the application has to be built for it. */
  app: boolean;
  /** Left out of a run of everything, because it takes long: only by its name. */
  onlyByName?: true;
  /** The dossiers that it reads, by the names of seeds/ or of a generated shape. */
  dossiers?: Record<string, "seed" | Size>;
  measure(on: Ground): Figure[] | Promise<Figure[]>;
}

const SEED = { "russia-ukraine": "seed" } as const;
const TEXTS = { parties: 40, issues: 38, charactersPerCell: 550, seed: 1 };
// As long texts as an import takes: 20 MB.
const WIDE = { parties: 200, issues: 300, charactersPerCell: 120, seed: 2 };
const IMPORT = { parties: 100, issues: 100, charactersPerCell: 300, seed: 3 };

/** In the order in which they are measured and printed. */
export const PARTS: readonly Part[] = [
  {
    name: "quotes",
    title: "A quote found in a million characters",
    app: false,
    measure: ({ verbose }) => measureQuotes(verbose),
  },
  {
    name: "capture",
    title: "Capture: distinct (party, issue, stance) of an article",
    app: false,
    measure: ({ verbose }) => measureCapture(verbose),
  },
  {
    name: "seed",
    title: "Seed: 4 parties × 8 issues",
    app: true,
    dossiers: SEED,
    measure: (on) => measureMatrix({ ...on, view: "russia-ukraine?asOf=2025-06-02" }),
  },
  {
    name: "front",
    title: "Behind the front: answers that are kept",
    app: true,
    dossiers: { ...SEED, texts: TEXTS },
    measure: measureFront,
  },
  { name: "shared", title: "Handed on", app: true, dossiers: SEED, measure: measureShared },
  {
    name: "texts",
    title: "Generated: 40 × 38, with texts",
    app: true,
    dossiers: { texts: TEXTS },
    measure: (on) => measureMatrix({ ...on, view: "texts?parties=all&issues=all" }),
  },
  {
    name: "wide",
    title: "Generated: 200 × 300, in parts",
    app: true,
    dossiers: { wide: WIDE },
    measure: (on) => measureLarge({ ...on, view: "wide?parties=all&issues=all" }),
  },
  { name: "cells", title: "Against the number of cells", app: true, dossiers: CELLS, measure: measureCells },
  {
    name: "start",
    title: "Start of the built application",
    app: true,
    dossiers: SEED,
    measure: ({ databaseUrl }) => measureStart(databaseUrl),
  },
  { name: "resident", title: "Memory", app: true, dossiers: SEED, measure: measureResident },
  {
    name: "load",
    title: "Ten minutes of mixed load",
    app: true,
    onlyByName: true,
    dossiers: SEED,
    measure: measureMixedLoad,
  },
  {
    name: "import",
    title: "Import of 10,000 positions",
    app: false,
    measure: ({ folder, dossier }) => measureImport(folder, dossier("import", IMPORT)),
  },
];
