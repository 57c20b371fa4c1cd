import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "../operation/log";
import type { Answer } from "./ask";
import { toldStatus } from "./told-status";

/** Whether a finished answer is what Next sends for a page that is missing: see `withMissingPage`. */
export function isUndesigned({ status, headers, body }: Answer): boolean {
  return (
    status === 404 &&
    headers["content-type"]?.startsWith("text/html") === true &&
    isOfNext(headers["content-security-policy"]) &&
    toldStatus(body.toString("utf8")) === null
  );
}

/** Whether a page is one of Next's, by its policy: those that a route writes, as embeds, are designed and have no nonce. */
function isOfNext(policy: unknown): boolean {
  return String(policy).includes("'nonce-");
}

/**
 * Sends the designed page of what is missing, where the application answers a page with 404. For a page that finds out only
 * while it is drawn, Next sends a document without content and leaves the drawing to its script
 * (https://github.com/vercel/next.js/issues/62228): readers without JavaScript would see nothing.
 */
export function withMissingPage(
  request: IncomingMessage,
  response: ServerResponse,
  missingPage: () => Promise<Answer>,
): ServerResponse {
  if (request.method !== "GET" || request.headers.rsc !== undefined) return response;
  const { write, writeHead, flushHeaders, end } = response;
  let taken = false;
  const isMissingPage = () => {
    taken ||=
      !response.headersSent &&
      response.statusCode === 404 &&
      String(response.getHeader("content-type")).startsWith("text/html") &&
      isOfNext(response.getHeader("content-security-policy"));
    return taken;
  };
  const send = async () => {
    const { headers, body } = await missingPage();
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    const { connection: _, "keep-alive": __, "transfer-encoding": ___, ...rest } = headers;
    writeHead.call(response, 404, { ...rest, "content-length": body.length });
    end.call(response, body, "utf8");
  };
  Object.assign(response, {
    // Whoever compresses sends the head before the first byte.
    writeHead(...given: Parameters<typeof writeHead>) {
      return isMissingPage() ? response : writeHead.apply(response, given);
    },
    flushHeaders() {
      if (!isMissingPage()) flushHeaders.call(response);
    },
    write(...given: Parameters<typeof write>) {
      if (!isMissingPage()) return write.apply(response, given);
      for (const each of given) if (typeof each === "function") process.nextTick(each);
      return true;
    },
    end(...given: Parameters<typeof end>) {
      if (!isMissingPage()) return end.apply(response, given);
      send().catch((err: unknown) => {
        log.error({ err }, "The page of what is missing could not be sent");
        response.destroy();
      });
      return response;
    },
  });
  return response;
}
