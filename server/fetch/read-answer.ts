import type { IncomingMessage } from "node:http";
import { MIMEType } from "node:util";
import type { FetchProblem } from "@/domain/citation/fetch-problem";
import type { MediaType } from "@/domain/citation/snapshot";
import { problemOf } from "./ask";
import type { Limits } from "./fetch-options";

/** What the head of an answer says of its body. */
export interface BodyKind {
  mediaType: MediaType;
  charset: string | null;
}

const MEDIA_TYPES: Readonly<Record<string, MediaType>> = {
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
  "text/plain": "text/plain",
  "application/pdf": "application/pdf",
};

type Outcome<T> = { ok: true; value: T } | { ok: false; problem: FetchProblem };

/** What the body will be, or why it is not read at all. */
export function kindOfBody({ headers }: IncomingMessage, limits: Limits): Outcome<BodyKind> {
  if (!isIdentity(headers["content-encoding"]) || !isIdentity(headers["transfer-encoding"], "chunked"))
    return { ok: false, problem: "encoding" };
  const type = parseMediaType(headers["content-type"] ?? "");
  const mediaType = type && MEDIA_TYPES[type.essence];
  if (!mediaType) return { ok: false, problem: "media-type" };
  if (Number(headers["content-length"] ?? 0) > limits.bytes) return { ok: false, problem: "too-large" };
  return { ok: true, value: { mediaType, charset: type.params.get("charset") || null } };
}

function isIdentity(encoding: string | undefined, ...also: readonly string[]): boolean {
  return ["", "identity", ...also].includes((encoding ?? "").trim().toLowerCase());
}

function parseMediaType(text: string): MIMEType | null {
  try {
    return new MIMEType(text);
  } catch {
    return null;
  }
}

/** Reads a body to its end; no further than what is taken. */
export async function readBody(
  response: IncomingMessage,
  limits: Limits,
  signal: AbortSignal,
): Promise<Outcome<Uint8Array>> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      length += chunk.length;
      // Leaving the loop destroys the response, and its connection.
      if (length > limits.bytes) return { ok: false, problem: "too-large" };
      chunks.push(chunk);
    }
  } catch (error) {
    return { ok: false, problem: problemOf(error, signal) };
  }
  // A body without a size ends with its connection, even where it is the deadline that ends both.
  if (signal.aborted) return { ok: false, problem: "timeout" };
  if (!response.complete) return { ok: false, problem: "unreachable" };
  return { ok: true, value: Uint8Array.from(Buffer.concat(chunks, length)) };
}

/** The headers that say what a document is and of when: nothing that is meant for one visitor, such as cookies. */
const KEPT_HEADERS = ["content-type", "content-language", "content-length", "date", "etag", "last-modified"];

/** The headers of an answer that are kept with the document. */
export function keptHeaders({ headers }: IncomingMessage): [name: string, value: string][] {
  return KEPT_HEADERS.flatMap((name) => {
    const value = headers[name];
    return typeof value === "string" ? [[name, value] satisfies [string, string]] : [];
  });
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads on to; null where it does not. */
export function redirectOf({ statusCode, headers: { location } }: IncomingMessage): string | null {
  if (!REDIRECTS.has(statusCode ?? 0) || location === undefined) return null;
  // Headers are read byte by byte; servers write addresses in UTF-8, as browsers read them.
  const bytes = Buffer.from(location, "latin1");
  const text = bytes.toString("utf8");
  return Buffer.from(text, "utf8").equals(bytes) ? text : location;
}
