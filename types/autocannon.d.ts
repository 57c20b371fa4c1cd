// The autocannon package ships no types; this is the part that bench/ uses.
declare module "autocannon" {
  interface Options {
    url: string;
    connections: number;
    /** Seconds. */
    duration: number;
    /** Seconds. */
    timeout?: number;
    headers?: Record<string, string>;
  }
  interface Result {
    requests: { total: number };
    /** Bytes. */
    throughput: { total: number };
    /** Seconds. */
    duration: number;
    /** Milliseconds. */
    latency: { p50: number; p99: number };
    non2xx: number;
    /** Answers whose status is in the three hundreds. */
    "3xx": number;
    errors: number;
  }
  export default function autocannon(options: Options): Promise<Result>;
}
