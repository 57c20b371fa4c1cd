import { LRUCache } from "lru-cache";
import { z } from "zod";
import type { Answer } from "./ask";
import { type Encoding, KeptAnswer, type ReadyAnswer } from "./kept-answer";

const MEGABYTE = 1024 * 1024;
/** Longer ones are passed on: a few of them would take the place of all others. */
const LARGEST = 16 * MEGABYTE;

const megabytes = z.coerce
  .number("is no number")
  .int("is no whole number")
  .min(1, "is less than 1")
  .max(65_536, "is more than 65536");

/** How many bytes may be kept: PARLEY_CACHE_MB in megabytes, 64 by default. Throws when it cannot be read. */
export function cacheBytes(given: string | undefined = process.env.PARLEY_CACHE_MB): number {
  if (given === undefined || given === "") return 64 * MEGABYTE;
  const parsed = megabytes.safeParse(given);
  if (parsed.success) return parsed.data * MEGABYTE;
  const [issue] = parsed.error.issues;
  throw new Error(`PARLEY_CACHE_MB is to be a number of megabytes, such as 64: "${given}" ${issue?.message}`);
}

/** Finished answers in memory, bounded by their bytes; the least recently asked for go first. */
export class AnswerCache {
  readonly #kept: LRUCache<string, KeptAnswer>;
  readonly #asking = new Map<string, Promise<KeptAnswer | Answer>>();

  constructor(bytes: number) {
    this.#kept = new LRUCache({ maxSize: bytes, sizeCalculation: ({ size }) => size });
  }

  /** The answer that is kept under a key; undefined where none is. */
  find(key: string): KeptAnswer | undefined {
    return this.#kept.get(key);
  }

  /** Makes what is not kept: once, however many wait for it. An answer that may not be kept is given to those who wait. */
  make(key: string, make: () => Promise<Answer>): Promise<KeptAnswer | Answer> {
    const shared = this.#asking.get(key);
    if (shared !== undefined) return shared;
    const made = make()
      .then((answer) => {
        if (!isKeepable(answer)) return answer;
        const kept = new KeptAnswer(answer);
        this.#kept.set(key, kept);
        return kept;
      })
      .finally(() => this.#asking.delete(key));
    this.#asking.set(key, made);
    return made;
  }

  /** What is sent in an encoding; its bytes count from then on. */
  async encoded(key: string, answer: KeptAnswer, encoding: Encoding): Promise<ReadyAnswer> {
    const ready = await answer.inEncoding(encoding);
    // What is set again as it was keeps the size that it had.
    if (this.#kept.peek(key) === answer && this.#kept.delete(key)) this.#kept.set(key, answer);
    return ready;
  }
}

function isKeepable({ status, headers, body }: Answer): boolean {
  if (status !== 200 || headers["set-cookie"] !== undefined || body.length > LARGEST) return false;
  // Next says so of every page that is not made at build time, whatever the page itself says; of other answers it is meant.
  const isPage = headers["content-type"]?.startsWith("text/html") === true;
  return isPage || !headers["cache-control"]?.includes("no-store");
}
