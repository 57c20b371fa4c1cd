import { PAST_THE_FRONT, paced } from "./after-publication";
import { serveApp } from "./app";
import { askRaw, quantile } from "./ask-raw";
import { atMost, bytes, count, type Figure, milliseconds, perSecond, ratioAtMost } from "./figure";
import type { Ground } from "./parts";
import { openPublisher } from "./publisher";
import { MANY, manyNegotiations } from "./resident";

const WARM_UP_SECONDS = 120;
const SECONDS = 600;
/** A second; a reader takes one page after the other. */
const RATES = { readers: 10, eachReads: 2, publications: 1 };
const AIM_GROWTH = 1.1;
const SAMPLE_MILLISECONDS = 1000;
const PACKED = { "accept-encoding": "br, gzip" };

/** What visitors read, by turns; the last ones pass the front by. */
const VIEWS: readonly [view: string, headers: Record<string, string>][] = [
  ["", PACKED],
  ["?parties=all&issues=all", PACKED],
  [".json", PACKED],
  ["/timeline", PACKED],
  ["/feed.atom", PACKED],
  [".csv?parties=all&issues=all", PACKED],
  ["/card.png", PACKED],
  ["?asOf=2025-01-01", PAST_THE_FRONT],
];

/**
 * Ten minutes of readers of seventy negotiations, with a publication each second. Memory is compared between the first and the
 * last minute (medians), after two minutes in which the kept answers fill up.
 */
export async function measureMixedLoad(on: Pick<Ground, "databaseUrl" | "dossier">): Promise<Figure[]> {
  manyNegotiations(on);
  const app = await serveApp(on.databaseUrl);
  const publisher = await openPublisher(on.databaseUrl, MANY[0] ?? "");
  const samples: number[] = [];
  const times: number[] = [];
  let [turn, refused] = [0, 0];
  const read = async () => {
    turn += 1;
    const [view, headers] = VIEWS[turn % VIEWS.length] ?? ["", PACKED];
    const began = performance.now();
    // Seventy and eight share a factor: the two steps together come by every pair.
    const slug = MANY[(turn + Math.floor(turn / MANY.length)) % MANY.length];
    const { status } = await askRaw(`${app.url}/n/${slug}${view}`, headers);
    if (status !== 200) refused += 1;
    times.push(performance.now() - began);
  };
  const during = async (seconds: number) => {
    const end = performance.now() + seconds * 1000;
    const sample = setInterval(() => samples.push(app.memory() ?? Number.NaN), SAMPLE_MILLISECONDS);
    const readers = Array.from({ length: RATES.readers }, (_, index) => paced(read, RATES.eachReads, index * 50, end));
    await Promise.all([...readers, paced(async () => void (await publisher.publish()), RATES.publications, 0, end)]);
    clearInterval(sample);
  };
  try {
    await during(WARM_UP_SECONDS);
    samples.length = 0;
    times.length = 0;
    await during(SECONDS);
    const minute = Math.min(60_000 / SAMPLE_MILLISECONDS, Math.floor(samples.length / 2));
    return [
      {
        what: "memory in the last minute",
        measured: bytes(quantile(samples.slice(-minute), 0.5)),
        beside: { what: "in the first", measured: bytes(quantile(samples.slice(0, minute), 0.5)) },
        aim: ratioAtMost(AIM_GROWTH),
      },
      { what: "memory, at most", measured: bytes(app.peakMemory() ?? Number.NaN) },
      { what: "reads", measured: perSecond(times.length / SECONDS), note: `with ${RATES.publications} publication/s` },
      { what: "slowest of 100 reads", measured: milliseconds(quantile(times, 0.99)) },
      { what: "answers other than a success", measured: count(refused), aim: atMost(0) },
    ];
  } finally {
    await publisher.close();
    await app.stop();
  }
}
