"use client";

import type { AutosaveStatus } from "./autosave-status";
import type { DraftWords } from "./draft-words";

/** Says, politely, whether what was typed is saved. */
export function SaveStatus({ status, words }: { status: AutosaveStatus; words: DraftWords }) {
  return (
    <p role="status" className="save-status">
      {textOf(status, words)}
    </p>
  );
}

function textOf(status: AutosaveStatus, words: DraftWords): string {
  switch (status.kind) {
    case "untouched":
      return "";
    case "unsaved":
      return words.unsaved;
    case "saving":
      return words.saving;
    case "saved":
      return words.saved.replace("{time}", clock(status.at));
    case "failed":
      return words.notSaved.replace("{reason}", words.reasons[status.reason]);
  }
}

/** A time of day by the clock of whoever looks. */
export function clock(at: string): string {
  return new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
}
