import type { IncomingMessage } from "node:http";
import type { FetchProblem } from "@/domain/citation/fetch-problem";
import type { FetchedFrom, MediaType } from "@/domain/citation/snapshot";
import { ask } from "./ask";
import { type FetchOptions, usualOptions } from "./fetch-options";
import { keptHeaders, kindOfBody, readBody, redirectOf } from "./read-answer";
import { findTarget } from "./target";

/** A document as a server sent it. */
export interface FetchedDocument extends FetchedFrom {
  status: number;
  bytes: Uint8Array;
  mediaType: MediaType;
  /** As the server named it; null where it did not. */
  charset: string | null;
}

/** What came of asking an address. */
export type FetchResult =
  | { ok: true; document: FetchedDocument }
  | {
      ok: false;
      problem: FetchProblem;
      /** The status of the answer; null where there was none. */
      status: number | null;
      /** The address that answered so; null where none did. */
      url: string | null;
    };

const BLOCKED = { ok: false, problem: "blocked", status: null, url: null } as const;

/** Asks an address for a document, as docs/decisions/fetching.md says: http(s), public addresses alone, with limits on everything. */
export async function fetchDocument(address: string, given: Partial<FetchOptions> = {}): Promise<FetchResult> {
  const options = { ...usualOptions(), ...given };
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.limits.milliseconds);
  try {
    return await follow(address, options, deadline.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Asks, and asks on where an answer leads; each hop is checked as the first one was. */
async function follow(address: string, options: FetchOptions, signal: AbortSignal): Promise<FetchResult> {
  const redirects: string[] = [];
  let target = findTarget(address, null, options);
  while (target !== null) {
    const asked = await ask(target, options, signal);
    const url = target.url.href;
    if (!asked.ok) return asked.problem === "blocked" ? BLOCKED : failure(asked.problem, null, null);
    const { response } = asked;
    const location = redirectOf(response);
    if (location === null) return read(response, url, redirects, options, signal);
    response.destroy();
    if (redirects.length === options.limits.redirects) return failure("too-many-redirects", response.statusCode, url);
    redirects.push(url);
    target = findTarget(location, target.url, options);
  }
  return BLOCKED;
}

/** Reads the answer at which the asking ends. */
async function read(
  response: IncomingMessage,
  url: string,
  redirects: readonly string[],
  { limits }: FetchOptions,
  signal: AbortSignal,
): Promise<FetchResult> {
  const status = response.statusCode;
  if (status !== 200) return refuse(response, "status", url);
  const kind = kindOfBody(response, limits);
  if (!kind.ok) return refuse(response, kind.problem, url);
  const body = await readBody(response, limits, signal);
  if (!body.ok) return refuse(response, body.problem, url);
  const headers = keptHeaders(response);
  return { ok: true, document: { status, bytes: body.value, ...kind.value, url, redirects, headers } };
}

/** Leaves an answer without reading on. */
function refuse(response: IncomingMessage, problem: FetchProblem, url: string): FetchResult {
  response.destroy();
  return failure(problem, response.statusCode, url);
}

function failure(problem: FetchProblem, status: number | null = null, url: string | null): FetchResult {
  return { ok: false, problem, status, url };
}
