import type { View } from "../comparison/view";
import type { DroppedValue } from "../comparison/view-url";
import type { Day } from "../date/edtf";
import type { Matrix } from "../matrix/matrix";
import type { NegotiationRecord } from "../matrix/record";

/**
 * A view that somebody takes away: what every file is made of, whatever its format. Each file holds exactly the cells of
 * `matrix`, with their citations, the address and the date of retrieval.
 */
export interface TakenView {
  record: NegotiationRecord;
  view: View;
  matrix: Matrix;
  /** Values of the address that named nothing. */
  dropped: readonly DroppedValue[];
  /** The absolute address of the page that shows the same: of the view, or of the pinned link. */
  url: string;
  /** The day (UTC) on which it was taken. */
  retrieved: Day;
  /** The pinned link that it was taken from; null for a live view. */
  pin: PinMark | null;
}

/** How a pinned link names itself wherever it is shown. */
export interface PinMark {
  id: string;
  /** ISO 8601, UTC. */
  pinnedAt: string;
  /** SHA-256 (hex) of its canonical JSON. */
  sha256: string;
}
