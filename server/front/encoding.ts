import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import type { Encoding } from "./kept-answer";

const ENCODINGS: Encoding[] = ["br", "gzip", "identity"];
// Browsers send a handful of different ones.
const known = new LRUCache<string, Encoding>({ max: 100 });

/** The encoding that an Accept-Encoding header likes best; without one, none (RFC 9110, 12.5.3). */
export function encodingFor(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const before = known.get(accepted);
  if (before !== undefined) return before;
  const negotiator = new Negotiator({ headers: { "accept-encoding": accepted } });
  const wanted = negotiator.encodings(ENCODINGS, { preferred: ["br", "gzip"] })[0];
  const encoding = ENCODINGS.find((each) => each === wanted) ?? "identity";
  known.set(accepted, encoding);
  return encoding;
}
