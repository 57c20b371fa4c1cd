import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Size } from "../seeds/factories";
import { PAST_THE_FRONT } from "./after-publication";
import { serveApp, serveBare } from "./app";
import { mustAskRaw } from "./ask-raw";
import { type Figure, perSecond } from "./figure";
import { drawGraph } from "./graph";
import { load } from "./load";

const PACKED = { "accept-encoding": "br, gzip" };
const GRAPH = "docs/requests-by-cells.svg";
const TEXTS = { charactersPerCell: 550, seed: 5 };
const SHAPES = [
  { parties: 4, issues: 3 },
  { parties: 10, issues: 10 },
  { parties: 20, issues: 20 },
  { parties: 40, issues: 38 },
  { parties: 80, issues: 50 },
  { parties: 120, issues: 100 },
];
const slugOf = ({ parties, issues }: { parties: number; issues: number }) => `cells-${parties * issues}`;

/** The dossiers that the graph is drawn of: with full texts, of more and more cells. */
export const CELLS: Record<string, Size> = Object.fromEntries(
  SHAPES.map((shape) => [slugOf(shape), { ...shape, ...TEXTS }]),
);

/** Measures whole matrix pages of more and more cells, kept and rendered anew, beside a bare server; draws the graph. */
export async function measureCells({
  databaseUrl,
  folder,
}: {
  databaseUrl: string;
  folder: string;
}): Promise<Figure[]> {
  const app = await serveApp(databaseUrl);
  const points: { cells: number; warm: number; cold: number; bare: number }[] = [];
  try {
    for (const shape of SHAPES) {
      const url = `${app.url}/n/${slugOf(shape)}?parties=all&issues=all`;
      const { body, headers } = await mustAskRaw(url, PACKED);
      const file = path.join(folder, slugOf(shape));
      writeFileSync(file, body);
      const bare = await serveBare(file, headers["content-type"] ?? "text/html", headers["content-encoding"]);
      const rate = async (at: string, asked: Record<string, string>) => (await load(at, asked)).requestsPerSecond;
      points.push({
        cells: shape.parties * shape.issues,
        warm: await rate(url, PACKED),
        cold: await rate(url, PAST_THE_FRONT),
        bare: await rate(bare.url, PACKED),
      });
      await bare.stop();
    }
  } finally {
    await app.stop();
  }
  const line = (name: string, which: "bare" | "warm" | "cold") => ({
    name,
    points: points.map((point) => ({ x: point.cells, y: point[which] })),
  });
  const lines = [line("bare server", "bare"), line("kept", "warm"), line("rendered anew", "cold")];
  writeFileSync(GRAPH, drawGraph({ title: "Requests a second against cells of the matrix page", lines }));
  return points.flatMap(({ cells, warm, cold, bare }) => [
    {
      what: `${cells} cells, kept`,
      measured: perSecond(warm),
      beside: { what: "bare server", measured: perSecond(bare) },
    },
    {
      what: `${cells} cells, rendered anew`,
      measured: perSecond(cold),
      beside: { what: "kept", measured: perSecond(warm) },
    },
  ]);
}
