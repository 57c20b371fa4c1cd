import autocannon from "autocannon";

/** How an address answers under load. */
export interface Load {
  requestsPerSecond: number;
  /** Of a response, in bytes, headers included. */
  size: number;
  /** The median, in milliseconds. */
  latency: number;
}

const CONNECTIONS = 8;
const SECONDS = { warmUp: 2, measured: 5 };

/** Asks for one address as fast as it answers, after warming up. Throws when an answer is not a success. */
export async function load(url: string): Promise<Load> {
  await autocannon({ url, connections: CONNECTIONS, duration: SECONDS.warmUp });
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS.measured });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals and ${result.errors} errors under load`);
  }
  const requestsPerSecond = result.requests.average;
  return { requestsPerSecond, size: result.throughput.average / requestsPerSecond, latency: result.latency.p50 };
}
