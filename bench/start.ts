import { serveApp } from "./app";
import { atMost, bytes, type Figure, seconds } from "./figure";

const RUNS = 5;
const AIM_SECONDS = 2;

/** Measures how long a built application takes from the start of its process to its first answer: the median of several. */
export async function measureStart(databaseUrl: string): Promise<Figure[]> {
  const times: number[] = [];
  let memory = Number.NaN;
  for (let run = 0; run < RUNS; run += 1) {
    const app = await serveApp(databaseUrl);
    times.push(app.readyAfter);
    memory = app.memory() ?? Number.NaN;
    await app.stop();
  }
  const median = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  return [
    {
      what: "to the first answer",
      measured: seconds(median / 1000),
      aim: atMost(AIM_SECONDS),
      note: `median of ${RUNS}`,
    },
    { what: "memory then", measured: bytes(memory) },
  ];
}
