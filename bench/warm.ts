import { writeFileSync } from "node:fs";
import path from "node:path";
import { serveBare } from "./app";
import { mustAskRaw, quantile } from "./ask-raw";
import { type Figure, milliseconds, perSecond, ratioAtLeast, ratioAtMost } from "./figure";
import { load } from "./load";

const AIMS = { warm: 0.5, unchanged: 0.8, slowest: 5 };
const PACKED = { "accept-encoding": "br, gzip" };
const READERS = 8;
const READS = 4_000;

/** Measures an address that the front keeps beside a bare server that sends the same compressed bytes. */
export async function measureWarm(what: string, url: string, folder: string): Promise<Figure[]> {
  const answer = await mustAskRaw(url, PACKED);
  const { etag, "content-type": type = "text/html", "content-encoding": encoding } = answer.headers;
  if (etag === undefined || encoding === undefined) throw new Error(`${url} is not kept by the front`);
  const file = path.join(folder, "warm");
  writeFileSync(file, answer.body);
  const bare = await serveBare(file, type, encoding);
  try {
    const known = { ...PACKED, "if-none-match": etag };
    const rates = { own: await load(url, PACKED), bare: await load(bare.url, PACKED) };
    const unchanged = { own: await load(url, known), bare: await load(bare.url, known) };
    const slowest = { own: await slowestOf(url), bare: await slowestOf(bare.url) };
    return [
      {
        what,
        measured: perSecond(rates.own.requestsPerSecond),
        beside: { what: "bare server", measured: perSecond(rates.bare.requestsPerSecond) },
        aim: ratioAtLeast(AIMS.warm),
        note: `${(answer.body.length / 1024).toFixed(1)} kB ${encoding}`,
      },
      {
        what: `${what}, unchanged (304)`,
        measured: perSecond(unchanged.own.requestsPerSecond),
        beside: { what: "bare server", measured: perSecond(unchanged.bare.requestsPerSecond) },
        aim: ratioAtLeast(AIMS.unchanged),
      },
      {
        what: `${what}, slowest of 100`,
        measured: milliseconds(slowest.own),
        beside: { what: "bare server", measured: milliseconds(slowest.bare) },
        aim: ratioAtMost(AIMS.slowest),
      },
    ];
  } finally {
    await bare.stop();
  }
}

/** The 99th percentile of the time of an answer, in milliseconds, with a few readers at once. */
async function slowestOf(url: string): Promise<number> {
  const times: number[] = [];
  await Promise.all(
    Array.from({ length: READERS }, async () => {
      for (let read = 0; read < READS / READERS; read += 1) {
        const began = performance.now();
        await mustAskRaw(url, PACKED);
        times.push(performance.now() - began);
      }
    }),
  );
  return quantile(times, 0.99);
}
