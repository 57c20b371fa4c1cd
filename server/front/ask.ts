import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import { toldStatus } from "./told-status";

/** A finished answer of the application. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks the application, behind its socket, for what a reader asked for: whole, and not compressed. */
export function ask(socketPath: string, { url, headers }: Pick<IncomingMessage, "url" | "headers">): Promise<Answer> {
  const { "if-none-match": _, "if-modified-since": __, connection: ___, ...rest } = headers;
  return new Promise((resolve, reject) => {
    const asked = request(
      { socketPath, path: url, method: "GET", headers: { ...rest, "accept-encoding": "identity" } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => resolve(finished(response, Buffer.concat(chunks))));
        response.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end();
  });
}

function finished({ statusCode = 500, headers }: IncomingMessage, body: Buffer): Answer {
  const isPage = statusCode === 200 && headers["content-type"]?.startsWith("text/html");
  return { status: (isPage && toldStatus(body.toString("utf8"))) || statusCode, headers, body };
}
