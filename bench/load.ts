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
/** Seconds. */
const SHORTEST = 5;
/** An address that needs longer than this, in seconds, is asked by one connection: others would only wait in line. */
const SLOW = 0.2;

/**
 * Asks for one address as fast as it answers, after warming up. A slow one is asked for long enough to answer several
 * times. Throws when an answer is not a success.
 */
export async function load(url: string): Promise<Load> {
  await seconds(url);
  const once = await seconds(url);
  const connections = once > SLOW ? 1 : CONNECTIONS;
  const duration = Math.ceil(Math.max(SHORTEST, 4 * once));
  const result = await autocannon({ url, connections, duration, timeout: 120 });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} refusals and ${result.errors} errors under load`);
  }
  const requestsPerSecond = result.requests.total / result.duration;
  return {
    requestsPerSecond,
    size: result.throughput.total / result.requests.total,
    latency: result.latency.p50,
  };
}

async function seconds(url: string): Promise<number> {
  const started = performance.now();
  await (await fetch(url)).arrayBuffer();
  return (performance.now() - started) / 1000;
}
