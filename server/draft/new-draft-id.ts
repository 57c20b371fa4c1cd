import { randomBytes } from "node:crypto";

/** The id of a new draft: 128 random bits, so that nobody guesses one. */
export function newDraftId(): string {
  return randomBytes(16).toString("hex");
}
