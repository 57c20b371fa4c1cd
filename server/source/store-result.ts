import type { Viewer } from "@/domain/access/role";
import type { CopyProblem } from "@/domain/citation/copy-problem";
import type { Denial } from "../auth/authorise";

/** A copy that somebody wants to store of a source. */
export interface StoreOrder {
  viewer: Viewer | null;
  /** The source's id. */
  key: string;
  /** A copy in a public archive; null where none was given. */
  archiveUrl: string | null;
  now: Date;
}

/** Why no copy was stored. */
export type StoreRefusal =
  | { kind: "denied"; denial: Denial }
  /** There is no such source. */
  | { kind: "unknown" }
  | {
      kind: "problem";
      problem: CopyProblem;
      /** The status of an answer that was an error; null where there was none. */
      status: number | null;
    };

/** What became of it: a new copy, a text that is stored already, or, of an address, one that has not changed. */
export type StoreResult = { ok: true; outcome: "new" | "known" | "same" } | { ok: false; refusal: StoreRefusal };

/** That nothing was stored, for what is wrong with the document. */
export function problem(code: CopyProblem, status: number | null = null): Extract<StoreResult, { ok: false }> {
  return { ok: false, refusal: { kind: "problem", problem: code, status } };
}
