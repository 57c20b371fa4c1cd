import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Answer } from "./ask";
import { policyByHashes } from "./script-hashes";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = "br" | "gzip" | "identity";

/** What is sent of an answer in one encoding. */
export interface ReadyAnswer {
  body: Buffer;
  headers: Readonly<Record<string, string | string[] | number>>;
  /** What is sent to whoever has it already: no more than has to be (RFC 9110, 15.4.5), as it is sent most often of all. */
  unchanged: Readonly<Record<string, string | string[]>>;
  /** Of this encoding alone: a strong ETag names bytes (RFC 9110, 8.8.1 and 8.8.3.3). */
  etag: string;
}

const SUFFIX: Readonly<Record<Encoding, string>> = { br: "-br", gzip: "-gz", identity: "" };
/** Of headers and of what stands around them, about. */
const OVERHEAD = 2_000;

/** A finished answer, kept with its headers, and once for each encoding that somebody asked for. */
export class KeptAnswer {
  readonly #hash: string;
  readonly #headers: Readonly<Record<string, string | string[]>>;
  readonly #body: Buffer;
  readonly #ready = new Map<Encoding, ReadyAnswer>();
  readonly #made = new Map<Encoding, Promise<ReadyAnswer>>();

  constructor(answer: Answer) {
    const isPage = String(answer.headers["content-type"]).startsWith("text/html");
    this.#body = answer.body;
    this.#hash = createHash("sha256").update(this.#body).digest("base64url");
    this.#headers = headersOf(answer.headers, isPage ? this.#body.toString("utf8") : "");
  }

  /** How many bytes it holds, in all encodings that were made so far. */
  get size(): number {
    let size = this.#body.length + OVERHEAD;
    for (const { body, headers } of this.#ready.values()) {
      size += body === this.#body ? 0 : body.length;
      size += String(headers["content-security-policy"] ?? "").length;
    }
    return size;
  }

  /** What is sent in an encoding where it is there already; null where it has to be made first. */
  ready(encoding: Encoding): ReadyAnswer | null {
    return this.#ready.get(encoding) ?? null;
  }

  /** What is sent in an encoding, compressed when it is first asked for, once. */
  inEncoding(encoding: Encoding): Promise<ReadyAnswer> {
    const known = this.#made.get(encoding);
    if (known !== undefined) return known;
    const made = this.#make(encoding);
    this.#made.set(encoding, made);
    return made;
  }

  /** Whether somebody who has these ETags (an If-None-Match header) has this answer, in whichever encoding. */
  isKnown(given: string): boolean {
    return given.split(",").some((each) => {
      // A weak comparison, as proxies may have weakened it (RFC 9110, 13.1.2).
      const etag = each.trim().replace(/^W\//, "");
      return etag === "*" || Object.values(SUFFIX).some((suffix) => etag === `"${this.#hash}${suffix}"`);
    });
  }

  async #make(encoding: Encoding): Promise<ReadyAnswer> {
    const body =
      encoding === "identity"
        ? this.#body
        : encoding === "gzip"
          ? await gzipped(this.#body)
          : await brotli(this.#body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    // Fonts and pictures are compressed as they are.
    if (encoding !== "identity" && body.length >= this.#body.length) {
      const plain = await this.inEncoding("identity");
      this.#ready.set(encoding, plain);
      return plain;
    }
    const etag = `"${this.#hash}${SUFFIX[encoding]}"`;
    const headers = {
      ...this.#headers,
      etag,
      "content-length": body.length,
      ...(encoding !== "identity" && { "content-encoding": encoding }),
    };
    const { "cache-control": cacheControl = "", vary = "" } = this.#headers;
    const unchanged = { etag, "cache-control": cacheControl, vary };
    const ready = { body, headers, unchanged, etag };
    this.#ready.set(encoding, ready);
    return ready;
  }
}

// Of the connection, of one request or of one encoding: the front sets its own.
const NOT_KEPT = /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|set-cookie)$/;

/** The headers with which an answer is kept; `html` is its document where it is a page, else empty. */
function headersOf(given: Answer["headers"], html: string): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !NOT_KEPT.test(name)) kept[name] = value;
  }
  // A file that its address names by its content is the same for everybody, for ever.
  if (given["cache-control"]?.includes("immutable")) return { ...kept, vary: "accept-encoding" };
  // Whoever keeps it asks each time whether it is still so.
  kept["cache-control"] = "public, max-age=0, must-revalidate";
  // The parts of pages that Next's own client asks for stand under the same addresses, and are told apart by these headers.
  const varies = `${given.vary ?? ""}, accept-encoding, cookie`.toLowerCase().split(/,\s*/);
  kept.vary = [...new Set(varies)].filter((name) => name !== "").join(", ");
  const policy = given["content-security-policy"];
  if (typeof policy === "string") kept["content-security-policy"] = policyByHashes(policy, html);
  return kept;
}
