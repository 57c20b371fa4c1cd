import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Answer } from "./ask";
import { policyByHashes } from "./script-hashes";

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

export type Encoding = "br" | "gzip" | "identity";

/** A finished answer, kept with its headers, and once for each encoding that somebody asked for. */
export class KeptAnswer {
  readonly etag: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly #bodies = new Map<Encoding, Promise<Buffer>>();
  readonly #ready = new Map<Encoding, Buffer>();

  constructor(answer: Answer) {
    this.etag = `"${createHash("sha256").update(answer.body).digest("base64url")}"`;
    this.headers = headersOf(answer);
    this.#ready.set("identity", answer.body);
  }

  /** How many bytes it holds, about: compressed copies are a fraction of it. */
  get size(): number {
    return 2 * (this.#ready.get("identity")?.length ?? 0) + 2_000;
  }

  /** The body where it is there already; null where it has to be compressed first. */
  readyBody(encoding: Encoding): Buffer | null {
    return this.#ready.get(encoding) ?? null;
  }

  /** The body in an encoding, compressed when it is first asked for. */
  body(encoding: Encoding): Promise<Buffer> {
    const known = this.#bodies.get(encoding);
    if (known !== undefined) return known;
    const made = this.#compress(encoding);
    this.#bodies.set(encoding, made);
    return made;
  }

  async #compress(encoding: Encoding): Promise<Buffer> {
    const plain = this.#ready.get("identity") ?? Buffer.alloc(0);
    if (encoding === "identity") return plain;
    const body =
      encoding === "gzip"
        ? await gzipped(plain)
        : await brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    this.#ready.set(encoding, body);
    return body;
  }
}

// Of the connection, of one request or of one encoding: the front sets its own.
const NOT_KEPT = /^(?:connection|keep-alive|transfer-encoding|content-length|content-encoding|date|etag|set-cookie)$/;

function headersOf({ headers, body }: Answer): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !NOT_KEPT.test(name)) kept[name] = value;
  }
  // Whoever keeps it asks each time whether it is still so.
  kept["cache-control"] = "public, max-age=0, must-revalidate";
  const varies = `${headers.vary ?? ""}, accept-encoding`.toLowerCase().split(/,\s*/);
  kept.vary = [...new Set(varies)].filter((name) => name !== "").join(", ");
  const policy = headers["content-security-policy"];
  if (typeof policy === "string" && headers["content-type"]?.startsWith("text/html")) {
    kept["content-security-policy"] = policyByHashes(policy, body.toString("utf8"));
  }
  return kept;
}
