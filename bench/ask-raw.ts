import { Agent, type IncomingHttpHeaders, request } from "node:http";

/** An answer as it was sent: not unpacked. */
export interface RawAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/** Asks a server for an address, over a connection that stays open. */
export function askRaw(url: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

/** Like `askRaw`, where another answer than a success is a fault of the bench. */
export async function mustAskRaw(url: string, headers: Record<string, string> = {}): Promise<RawAnswer> {
  const answer = await askRaw(url, headers);
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status}`);
  return answer;
}

/** The value below which a share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
