import type { Source } from "@/domain/citation/citation";
import { canonicalSource } from "@/domain/log/canonical-source";
import { sha256 } from "./hash";

/** What the log holds of a source after a change to it: SHA-256 (hex) of its canonical record. */
export function sourceHash(source: Source): string {
  return sha256(canonicalSource(source));
}
