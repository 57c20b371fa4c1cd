import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import { type Answer, ask } from "./ask";
import { isLinkPage, isShared, placeOf } from "./cacheable";
import { type Encoding, KeptAnswer } from "./kept-answer";
import { withMissingPage } from "./missing-page";

const MOST_BYTES = 64 * 1024 * 1024;
const LARGEST = 16 * 1024 * 1024;
/** An address under which there will never be a page. */
const MISSING = "/no-such-page";
const ENCODINGS: Encoding[] = ["br", "gzip", "identity"];

export interface FrontOptions {
  /** What answers everything that is not kept. */
  application: RequestListener;
  /** Where the same application listens for the front. */
  socketPath: string;
  /** The site's version: any change of what the public sees raises it. */
  readVersion: () => Promise<number>;
  now: () => Date;
}

/**
 * A front for the application: answers for everybody are made once for each version of the site, kept in memory with their
 * ETag, and sent from there. The version is read at every request, so that nobody is given what was published before.
 */
export function createFront({ application, socketPath, readVersion, now }: FrontOptions): RequestListener {
  const kept = new LRUCache<string, KeptAnswer>({ maxSize: MOST_BYTES, sizeCalculation: ({ size }) => size });
  const asking = new Map<string, Promise<KeptAnswer | Answer>>();

  /** One render, however many wait for it. */
  function answerTo(key: string, request: IncomingMessage): Promise<KeptAnswer | Answer> {
    const shared = asking.get(key);
    if (shared !== undefined) return shared;
    const made = ask(socketPath, request)
      .then((answer) => {
        if (!isKeepable(answer)) return answer;
        const one = new KeptAnswer(answer);
        kept.set(key, one);
        return one;
      })
      .finally(() => asking.delete(key));
    asking.set(key, made);
    return made;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Some answers name the day on which they were taken.
    const key = `${await readVersion()} ${now().toISOString().slice(0, 10)} ${placeOf(request)}${request.url}`;
    const found = kept.get(key) ?? (await answerTo(key, request));
    if (found instanceof KeptAnswer) await sendKept(found, request, response);
    else sendOnce(found, request, response);
  }

  const missingPage = (request: IncomingMessage) => () => ask(socketPath, { url: MISSING, headers: request.headers });

  return (request, response) => {
    const answering = isShared(request)
      ? answer(request, response)
      : isLinkPage(request)
        ? ask(socketPath, request).then((told) => sendOnce(told, request, response))
        : null;
    if (answering === null) return application(request, withMissingPage(request, response, missingPage(request)));
    answering.catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { "content-type": "text/plain; charset=utf-8" }).end("This could not be answered.");
    });
  };
}

function isKeepable({ status, headers, body }: Answer): boolean {
  return status === 200 && headers["set-cookie"] === undefined && body.length <= LARGEST;
}

async function sendKept(answer: KeptAnswer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isKnown(request.headers["if-none-match"], answer.etag)) {
    response.writeHead(304, { ...answer.headers, etag: answer.etag }).end();
    return;
  }
  const accepted = request.headers["accept-encoding"];
  const encoding = accepted === undefined ? "identity" : encodingFor(request);
  const body = answer.readyBody(encoding) ?? (await answer.body(encoding));
  response.writeHead(200, {
    ...answer.headers,
    etag: answer.etag,
    "content-length": body.length,
    ...(encoding !== "identity" && { "content-encoding": encoding }),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

function encodingFor(request: IncomingMessage): Encoding {
  const wanted = new Negotiator(request).encodings(ENCODINGS, { preferred: ["br", "gzip"] })[0];
  return ENCODINGS.find((known) => known === wanted) ?? "identity";
}

/** Whether a reader has an answer already (RFC 9110, 13.1.2: a weak comparison, as proxies may have weakened it). */
function isKnown(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false;
  return given.split(",").some((each) => each.trim().replace(/^W\//, "") === etag || each.trim() === "*");
}

function sendOnce({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  const { connection: _, "keep-alive": __, "transfer-encoding": ___, ...rest } = headers;
  response.writeHead(status, { ...rest, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
