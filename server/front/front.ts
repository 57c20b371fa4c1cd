import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { log } from "../operation/log";
import { renderSeconds } from "../operation/metrics";
import { AnswerCache } from "./answer-cache";
import { type Answer, ask } from "./ask";
import { isLinkPage, placeOf, type SharedAddress, sharedAddress } from "./cacheable";
import { encodingFor } from "./encoding";
import { KeptAnswer } from "./kept-answer";
import type { RecordDependence } from "./kept-places";
import { lightPage } from "./light-page";
import { isUndesigned, withMissingPage } from "./missing-page";

/** An address under which there will never be a page. */
const MISSING = "/no-such-page";

/** Milliseconds of a day; days begin at midnight UTC. */
const DAY = 86_400_000;

export interface FrontOptions {
  /** What answers everything that is not kept. */
  application: RequestListener;
  /** Where the same application listens for the front. */
  socketPath: string;
  /**
   * The version of what an answer depends on: any change of what the public sees there raises it. Read after each request came,
   * so that nobody is given what was published before they asked. Null for a negotiation that is not there.
   */
  readVersion: (dependence: RecordDependence) => Promise<number | null>;
  now: () => Date;
  /** How many bytes of answers may be kept. */
  cacheBytes: number;
  /** Told of each answer for everybody whether it was kept, had to be rendered, or was known to the reader. */
  onAnswer?: (found: "hit" | "miss" | "unchanged") => void;
  /** The address of the script that pages for readers have: see `lightPage`. */
  readerScript: string;
}

/**
 * A front for the application: answers for everybody are made once for each version of what they depend on, kept in memory with
 * their ETags, and sent from there.
 *
 * An answer that is kept under a version was begun after that version was read, so it is of that version or newer; and it is given
 * only to those who came while that version was still the newest, or before.
 */
export function createFront(options: FrontOptions): RequestListener {
  const { application, socketPath, readVersion, now, readerScript, onAnswer } = options;
  const cache = new AnswerCache(options.cacheBytes);

  async function answer(
    { dependence, url }: SharedAddress,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const version = dependence.on === "build" ? 0 : await readVersion(dependence);
    if (version === null) return passOn(request, response);
    // Some answers name the day on which they were taken.
    const day = Math.floor(now().getTime() / DAY);
    const key = `${version} ${day} ${placeOf(request)}${url}`;
    const asked = { url, headers: request.headers };
    const kept = cache.find(key);
    onAnswer?.(kept === undefined ? "miss" : "hit");
    const found = kept ?? (await cache.make(key, () => render(asked)));
    if (!(found instanceof KeptAnswer)) {
      return sendOnce(isUndesigned(found) ? await missingPage(request)() : found, request, response);
    }
    const encoding = encodingFor(request.headers["accept-encoding"]);
    const { headers, unchanged, etag, body } = found.ready(encoding) ?? (await cache.encoded(key, found, encoding));
    const known = request.headers["if-none-match"];
    if (known !== undefined && (known === etag || found.isKnown(known))) {
      onAnswer?.("unchanged");
      response.writeHead(304, unchanged).end();
    } else {
      response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
    }
  }

  async function render(asked: Pick<IncomingMessage, "url" | "headers">): Promise<Answer> {
    const end = renderSeconds.startTimer();
    const answer = await ask(socketPath, asked);
    end();
    return lightPage(answer, readerScript);
  }

  const missingPage = (request: IncomingMessage) => () => ask(socketPath, { url: MISSING, headers: request.headers });
  const passOn = (request: IncomingMessage, response: ServerResponse) =>
    application(request, withMissingPage(request, response, missingPage(request)));

  return (request, response) => {
    const address = sharedAddress(request);
    const answering = address
      ? answer(address, request, response)
      : isLinkPage(request)
        ? ask(socketPath, request).then((told) => sendOnce(told, request, response))
        : null;
    if (answering === null) return passOn(request, response);
    answering.catch((err: unknown) => {
      log.error({ err }, "A request could not be answered");
      if (response.headersSent) response.destroy();
      else response.writeHead(502, { "content-type": "text/plain; charset=utf-8" }).end("This could not be answered.");
    });
  };
}

function sendOnce({ status, headers, body }: Answer, request: IncomingMessage, response: ServerResponse): void {
  const { connection: _, "keep-alive": __, "transfer-encoding": ___, ...rest } = headers;
  response.writeHead(status, { ...rest, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}
