import { importInto, serveApp } from "./app";
import { mustAskRaw } from "./ask-raw";
import { atMost, bytes, type Figure, milliseconds } from "./figure";
import type { Ground } from "./parts";

const NEGOTIATIONS = 70;
const SHAPE = { parties: 40, issues: 38, charactersPerCell: 550 };
const AIM_BYTES = 350 * 1024 * 1024;
/** The server collects what was freed when it has rested for some seconds (server/front/rest.ts). */
const REST_MILLISECONDS = 15_000;
const PACKED = { "accept-encoding": "br, gzip" };

/** The slugs of the negotiations that `manyNegotiations` makes. */
export const MANY = Array.from({ length: NEGOTIATIONS }, (_, index) => `talks-${index + 1}`);

let imported = false;

/** Imports seventy negotiations of 40 × 38 with texts, once in a run. */
export function manyNegotiations({ databaseUrl, dossier }: Pick<Ground, "databaseUrl" | "dossier">): void {
  if (imported) return;
  importInto(
    databaseUrl,
    MANY.map((slug, index) => dossier(slug, { ...SHAPE, seed: 100 + index })),
  );
  imported = true;
}

/** Measures what the server holds after visitors have read seventy negotiations, each as its page, whole, and as JSON. */
export async function measureResident(on: Pick<Ground, "databaseUrl" | "dossier">): Promise<Figure[]> {
  manyNegotiations(on);
  const app = await serveApp(on.databaseUrl);
  try {
    const before = app.memory() ?? Number.NaN;
    const began = performance.now();
    for (const slug of MANY) {
      for (const view of [
        `/n/${slug}`,
        `/n/${slug}?parties=all&issues=all`,
        `/n/${slug}.json?parties=all&issues=all`,
      ]) {
        await mustAskRaw(`${app.url}${view}`, PACKED);
      }
    }
    const each = (performance.now() - began) / (3 * NEGOTIATIONS);
    const atOnce = app.memory() ?? Number.NaN;
    await new Promise((resolve) => setTimeout(resolve, REST_MILLISECONDS));
    return [
      { what: "held after its start", measured: bytes(before) },
      {
        what: `held with ${NEGOTIATIONS} negotiations read`,
        measured: bytes(app.memory() ?? Number.NaN),
        aim: atMost(AIM_BYTES),
        note: "40 × 38, page, whole page and JSON of each; 15 s later",
      },
      { what: "held right after the last read", measured: bytes(atOnce) },
      { what: "held meanwhile, at most", measured: bytes(app.peakMemory() ?? Number.NaN) },
      { what: "a first read", measured: milliseconds(each), note: "mean" },
    ];
  } finally {
    await app.stop();
  }
}
