import type { DraftProps } from "./draft-props";

/** The form of a position. */
export async function PositionDraft({ draft }: DraftProps) {
  return <div className="wrap">{draft.id}</div>;
}
