import { db } from "../db/db";
import { log } from "../operation/log";
import { checkSources } from "./check-round";
import type { FetchMeans } from "./store-fetched";

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** How often a process looks whether a round is due. */
const LOOK_EVERY = 60 * 1000;
/** How many sources one round asks at most: with twenty seconds each, four sites at a time, it ends within the hour. */
const MOST = 500;

/**
 * Takes the hourly round where the site's setting asks for it and the last one began an hour ago or more. Of many processes
 * on one database one takes it. Gives whether this one did.
 */
export async function takeRound(now: Date): Promise<boolean> {
  const due = new Date(now.getTime() - HOUR);
  const { count } = await db.site.updateMany({
    where: { id: 1, checksSourcesHourly: true, OR: [{ sourcesCheckedAt: null }, { sourcesCheckedAt: { lte: due } }] },
    data: { sourcesCheckedAt: now },
  });
  return count === 1;
}

/** Goes round once, if a round is due: asks the sources that nobody asked for a day. */
export async function goRound(now: () => Date, signal: AbortSignal, means?: FetchMeans): Promise<boolean> {
  if (!(await takeRound(now()))) return false;
  const told = (key: string, result: unknown) => {
    if (result instanceof Error) log.error({ source: key, err: result }, "The hourly check of a source broke");
  };
  const notSince = new Date(now().getTime() - DAY);
  await checkSources({ notSince, most: MOST }, { now, told, signal, ...(means && { means }) });
  return true;
}

/** Has this process look every minute whether the hourly round is due. Gives what ends it, once the source under way is done. */
export function startHourlyRounds(): () => Promise<void> {
  const ending = new AbortController();
  let underWay: Promise<unknown> = Promise.resolve();
  let busy = false;
  const look = () => {
    if (busy) return;
    busy = true;
    underWay = goRound(() => new Date(), ending.signal)
      .catch((err: unknown) => log.error({ err }, "The hourly round of sources broke"))
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(look, LOOK_EVERY);
  // What waits for the next minute keeps no process alive.
  timer.unref();
  return async () => {
    clearInterval(timer);
    ending.abort();
    await underWay;
  };
}
