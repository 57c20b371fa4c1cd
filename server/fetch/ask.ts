import http, { type IncomingMessage, type RequestOptions } from "node:http";
import https from "node:https";
import type { Socket } from "node:net";
import type { FetchProblem } from "@/domain/citation/fetch-problem";
import type { FetchOptions } from "./fetch-options";
import { findAddresses, type Target } from "./target";

const HEADERS = {
  accept: "text/html, application/xhtml+xml, text/plain, application/pdf",
  "accept-encoding": "identity",
  "user-agent": "Parley",
};

export type Asked = { ok: true; response: IncomingMessage } | { ok: false; problem: FetchProblem };

/** Sends one request and gives the head of its answer, whose body is still to be read. It is sent to no address that was not checked. */
export async function ask(target: Target, options: FetchOptions, signal: AbortSignal): Promise<Asked> {
  try {
    const addresses = await orAborted(findAddresses(target, options), signal);
    if (addresses === null) return { ok: false, problem: "blocked" };
    if (addresses.length === 0) return { ok: false, problem: "unreachable" };
    const { protocol, pathname, search } = target.url;
    return await send({
      protocol,
      host: target.host,
      port: target.port,
      path: `${pathname}${search}`,
      headers: HEADERS,
      // An own connection each time: none that was opened for another name, and no proxy.
      agent: false,
      // The name is not resolved again: what was checked is what is connected to.
      lookup: (_name, { all }, found) => {
        const [first] = addresses;
        if (all || first === undefined) found(null, [...addresses]);
        else found(null, first.address, first.family);
      },
      mayConnect: (address) => target.isAllowed || options.isPublic(address),
      maxHeaderSize: options.limits.headerBytes,
      insecureHTTPParser: false,
      rejectUnauthorized: true,
      signal,
    });
  } catch (error) {
    return { ok: false, problem: problemOf(error, signal) };
  }
}

/** What a failed request or a body that broke off is called. */
export function problemOf(error: unknown, signal: AbortSignal): FetchProblem {
  if (signal.aborted) return "timeout";
  if (error instanceof BlockedAddress) return "blocked";
  return error instanceof Error && "code" in error && error.code === "HPE_HEADER_OVERFLOW"
    ? "too-large"
    : "unreachable";
}

class BlockedAddress extends Error {}

interface Sent extends RequestOptions, Pick<https.RequestOptions, "rejectUnauthorized"> {
  mayConnect: (address: string) => boolean;
}

function send({ mayConnect, ...options }: Sent): Promise<Asked> {
  const { request } = options.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const sent = request(options);
    // Whatever the system made of the address: before a byte is sent, the one that was reached is looked at again.
    sent.once("socket", (socket: Socket) => {
      socket.once("connect", () => {
        if (!mayConnect(socket.remoteAddress ?? "")) socket.destroy(new BlockedAddress());
      });
    });
    sent.once("response", (response) => resolve({ ok: true, response }));
    // Errors can come twice, and after the answer: the body's reader gets those.
    sent.on("error", reject);
    sent.once("close", () => reject(new Error("The connection was closed without an answer")));
    sent.end();
  });
}

/** What a promise gives, unless the time is up before: the system's look-up cannot be broken off. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
