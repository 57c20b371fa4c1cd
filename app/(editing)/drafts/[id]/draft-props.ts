import type { Viewer } from "@/domain/access/role";
import type { Draft } from "@/server/draft/draft";

/** What every drawing of a draft is given. */
export interface DraftProps {
  draft: Draft;
  viewer: Viewer;
  /** Whether the draft was handed over a moment ago and not taken: then the reasons take the focus. */
  refused: boolean;
  /** Whether it was kept, or brought together with somebody else's change, a moment ago. */
  kept: boolean;
  merged: boolean;
}
