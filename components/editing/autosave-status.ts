/** Why a draft could not be saved just now. */
export const NOT_SAVED = ["offline", "signed-out", "gone", "too-large"] as const;
export type NotSaved = (typeof NOT_SAVED)[number];

/** How what is typed stands to what is saved. */
export type AutosaveStatus =
  | { kind: "untouched" }
  | { kind: "unsaved" }
  | { kind: "saving" }
  /** `at` is ISO 8601, UTC. */
  | { kind: "saved"; at: string }
  | { kind: "failed"; reason: NotSaved };

/** What an answer to saving means. */
export function reasonOf(status: number): NotSaved {
  if (status === 401) return "signed-out";
  if (status === 413) return "too-large";
  return status === 404 || status === 409 || status === 403 ? "gone" : "offline";
}
