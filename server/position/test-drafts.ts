import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/role";
import type { FormValues } from "@/domain/form/values";
import { openDraft } from "../draft/commands";

const AT = new Date("2026-03-01T00:00:00Z");

/** What the position form holds for Russia on a ceasefire, from a source that is recorded. */
export const TYPED: FormValues = {
  party: "russia",
  issue: "ceasefire-first",
  answer: "rejects",
  statedOn: "3 June 2025",
  summary: "Will not stop before terms are agreed.",
  attribution: "on-record",
  speaker: "Its president",
  citations: [{ source: "tass", quote: "no pause without terms" }],
};

/** Opens a draft of a position as its form does, and gives its id. */
export async function openPositionDraft(
  viewer: Viewer,
  subject: string,
  baseRevisionId: number | null = null,
  values: FormValues = TYPED,
): Promise<string> {
  const id = randomUUID();
  const denial = await openDraft({ viewer, id, kind: "position", subject, values, baseRevisionId, now: AT });
  if (denial !== null) throw new Error(`No draft: ${denial}`);
  return id;
}
