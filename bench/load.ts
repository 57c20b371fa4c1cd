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
 * times. Throws when an answer is not a success, or, where an ETag is sent, not the answer that it is known.
 */
export async function load(url: string, headers: Record<string, string> = {}): Promise<Load> {
  await seconds(url, headers);
  const once = await seconds(url, headers);
  const connections = once > SLOW ? 1 : CONNECTIONS;
  const duration = Math.ceil(Math.max(SHORTEST, 4 * once));
  const result = await autocannon({ url, connections, duration, timeout: 120, headers });
  const refusals = headers["if-none-match"] === undefined ? result.non2xx : result.requests.total - result["3xx"];
  if (refusals > 0 || result.errors > 0) {
    throw new Error(`${url}: ${refusals} refusals and ${result.errors} errors under load`);
  }
  const requestsPerSecond = result.requests.total / result.duration;
  return {
    requestsPerSecond,
    size: result.throughput.total / result.requests.total,
    latency: result.latency.p50,
  };
}

async function seconds(url: string, headers: Record<string, string>): Promise<number> {
  const started = performance.now();
  await (await fetch(url, { headers })).arrayBuffer();
  return (performance.now() - started) / 1000;
}
