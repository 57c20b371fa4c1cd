import type { Browser } from "@playwright/test";
import { serveApp } from "./app";
import { mustAskRaw } from "./ask-raw";
import { atMost, bytes, type Figure, milliseconds } from "./figure";
import { sentBytes, timeToFirstCell } from "./first-cell";
import { longestFrame } from "./scrolling";

const AIMS = { firstCell: 700, sent: 150 * 1024, change: 150, frame: 50 };
/** Each asked for once: what is kept already would say nothing. The first ones only warm the server up. */
const WARM_UP = 5;
const CHANGES = 15;

/** Measures a matrix that is shown in parts: its first sight, and changes of the date and of the filters that nobody asked for before. */
export async function measureLarge({
  databaseUrl,
  view,
  browser,
}: {
  databaseUrl: string;
  view: string;
  browser: Browser;
}): Promise<Figure[]> {
  const app = await serveApp(databaseUrl);
  try {
    const [slug = "", query = ""] = view.split("?");
    const url = `${app.url}/n/${slug}?${query}`;
    const began = performance.now();
    await mustAskRaw(url);
    const loaded = performance.now() - began;
    const day = (index: number) =>
      `2024-${String(2 + (index % 10)).padStart(2, "0")}-${String(2 + index).padStart(2, "0")}`;
    const changes: [what: string, change: (index: number) => string][] = [
      ["as-of changed", (index) => `asOf=${day(index)}`],
      ["compared with another date", (index) => `asOf=2025-12-01&against=${day(index)}`],
      ["filtered by stance", (index) => `asOf=${day(index)}&stance=demands`],
      ["filtered by disagreement", (index) => `asOf=${day(index)}&disagreement=0.75`],
      ["filtered by words", (index) => `asOf=${day(index)}&q=ceasefire`],
      ["searched for words", (index) => `asOf=${day(index)}&find=exchange`],
      ["another part of it", (index) => `asOf=${day(index)}&at=issue-150.party-100`],
    ];
    const figures: Figure[] = [];
    for (const [what, change] of changes) {
      const measured = await median((index) => `${url}&${change(index)}`);
      figures.push({ what, measured: milliseconds(measured), aim: atMost(AIMS.change) });
    }
    return [
      { what: "first asked for, its record not loaded", measured: milliseconds(loaded) },
      {
        what: "first cell in Chromium",
        measured: milliseconds(await timeToFirstCell(browser, url)),
        aim: atMost(AIMS.firstCell),
      },
      {
        what: "all that is sent before a choice",
        measured: bytes(await sentBytes(browser, url)),
        aim: atMost(AIMS.sent),
      },
      {
        what: "longest frame when scrolling",
        measured: milliseconds(await longestFrame(browser, url)),
        aim: atMost(AIMS.frame),
      },
      ...figures,
      { what: "memory of the server, at most", measured: bytes(app.peakMemory() ?? Number.NaN) },
    ];
  } finally {
    await app.stop();
  }
}

/** The median time of answers to addresses that nobody asked for before, in milliseconds. */
async function median(address: (index: number) => string): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < WARM_UP + CHANGES; index += 1) {
    const began = performance.now();
    await mustAskRaw(address(index), { "accept-encoding": "br, gzip" });
    times.push(performance.now() - began);
  }
  return times.slice(WARM_UP).sort((a, b) => a - b)[Math.floor(CHANGES / 2)] ?? Number.NaN;
}
