import { createHash } from "node:crypto";
import { NOTE_LIMIT, TITLE_LIMIT } from "@/domain/comparison/link-form";
import type { FormIssue } from "@/domain/form/form-issue";
import { dropNote, leaveNote, readNote } from "../auth/note";

/** Why a view was not pinned, for the page that shows it. */
export interface PinNote {
  said: "too-often" | "nothing" | "form" | "signed-out";
  /** How long to wait, where it is about that. */
  minutes?: number;
  /** The title and the note, as typed. */
  typed: Readonly<Record<"title" | "note", string>>;
  issues: readonly FormIssue[];
}

/** A cookie that tells the page of a view why it was not pinned. */
export function leavePinNote(negotiation: string, query: string, { said, minutes, typed, issues }: PinNote): string {
  return leaveNote(
    {
      said: `pin ${said}`,
      // A cookie holds 4 kB: what is longer than a field takes is cut, and the view is named by a short code.
      typed: { view: codeOf(query), title: typed.title.slice(0, TITLE_LIMIT), note: typed.note.slice(0, NOTE_LIMIT) },
      issues: issues.slice(0, 4),
      ...(minutes !== undefined && { minutes }),
    },
    `/n/${negotiation}`,
  );
}

/** Takes the note back, once the view is pinned. */
export function dropPinNote(negotiation: string): string {
  return dropNote(`/n/${negotiation}`);
}

/** What was left for the view of that query; null when nothing was. Other views of the same negotiation do not show it. */
export async function readPinNote(query: string): Promise<PinNote | null> {
  const { said, typed, issues, minutes } = await readNote();
  const known = REASONS.find((reason) => said === `pin ${reason}`);
  if (known === undefined || typed?.view !== codeOf(query)) return null;
  return {
    said: known,
    typed: { title: typed.title ?? "", note: typed.note ?? "" },
    issues: issues ?? [],
    ...(minutes !== undefined && { minutes }),
  };
}

const REASONS: readonly PinNote["said"][] = ["too-often", "nothing", "form", "signed-out"];

function codeOf(query: string): string {
  return createHash("sha256").update(query).digest("base64url").slice(0, 16);
}
