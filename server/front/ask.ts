import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";

/** A finished answer of the application. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks the application, behind its socket, for what a reader asked for: whole, and not compressed. */
export function ask(socketPath: string, { url, headers }: IncomingMessage): Promise<Answer> {
  const { "if-none-match": _, "if-modified-since": __, connection: ___, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const asked = request(
      { socketPath, path: url, method: "GET", headers: { ...rest, "accept-encoding": "identity" } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 500, headers: response.headers, body: Buffer.concat(chunks) }),
        );
        response.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}
