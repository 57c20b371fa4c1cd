import { mustAskRaw, quantile } from "./ask-raw";
import { atLeast, atMost, count, type Figure, milliseconds, perSecond, ratioAtMost } from "./figure";
import { type Publisher, shownNumber } from "./publisher";

const RENDERS = 15;
const SECONDS = 10;
const AIMS = { render: 1.5, reads: 100, publications: 10, stale: 0 };
const PACKED = { "accept-encoding": "br, gzip" };
/** A visitor with a session's cookie is never given what the front keeps. */
export const PAST_THE_FRONT = { ...PACKED, cookie: "parley.session_token=none" };

/** The first answer after a publication through the front beside one that passes it by, taken in turns. */
export async function measureFirstRender(url: string, publisher: Publisher): Promise<Figure> {
  const times: Record<"kept" | "passed", number[]> = { kept: [], passed: [] };
  for (let run = 0; run < 2 * RENDERS; run += 1) {
    await publisher.publish();
    const [list, headers] = run % 2 === 0 ? [times.kept, PACKED] : [times.passed, PAST_THE_FRONT];
    const began = performance.now();
    await mustAskRaw(url, headers);
    list.push(performance.now() - began);
  }
  return {
    what: "first render after a publication",
    measured: milliseconds(quantile(times.kept, 0.5)),
    beside: { what: "past the front", measured: milliseconds(quantile(times.passed, 0.5)) },
    aim: ratioAtMost(AIMS.render),
    note: `medians of ${RENDERS}`,
  };
}

/**
 * Reads a hundred times a second while another process publishes ten times a second. A read is stale when it shows less than
 * what was committed before it began.
 */
export async function measureFreshness(url: string, publisher: Publisher): Promise<Figure[]> {
  let committed = await publisher.publish();
  let [stale, reads, publications] = [0, 0, 0];
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const read = async () => {
    const [before, began] = [committed, performance.now()];
    const shown = shownNumber((await mustAskRaw(url)).body.toString("utf8"));
    if (shown === null) throw new Error(`${url} shows no number`);
    if (shown < before) stale += 1;
    times.push(performance.now() - began);
    reads += 1;
  };
  const publish = async () => {
    committed = await publisher.publish();
    publications += 1;
  };
  const readers = Array.from({ length: 10 }, (_, index) => paced(read, AIMS.reads / 10, index * 10, end));
  await Promise.all([...readers, paced(publish, AIMS.publications, 0, end)]);
  return [
    { what: "stale reads during publications", measured: count(stale), aim: atMost(AIMS.stale), note: `of ${reads}` },
    { what: "reads meanwhile", measured: perSecond(reads / SECONDS), aim: atLeast(0.95 * AIMS.reads) },
    {
      what: "publications meanwhile",
      measured: perSecond(publications / SECONDS),
      aim: atLeast(0.95 * AIMS.publications),
    },
    { what: "slowest of 100 reads meanwhile", measured: milliseconds(quantile(times, 0.99)) },
  ];
}

/** Does something so many times a second, one after the other, catching up where it was late, until a time. */
export async function paced(act: () => Promise<void>, perSecond: number, delay: number, end: number): Promise<void> {
  const began = performance.now() + delay;
  for (let turn = 0; ; turn += 1) {
    const due = began + (turn * 1000) / perSecond;
    if (due >= end || performance.now() >= end) return;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    await act();
  }
}
