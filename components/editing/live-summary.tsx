"use client";

import { useEffect, useRef } from "react";
import type { DraftWords } from "./draft-words";
import { fieldId } from "./field-id";

/** What the browser found wrong with a form, each leading to its field; takes the focus at each attempt to send it. */
export function LiveSummary({
  found,
  attempt,
  words,
}: {
  found: ReadonlyMap<string, string> | null;
  attempt: number;
  words: DraftWords;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (found === null || found.size === 0) return null;
  // The Map was filled last issue first.
  const entries = [...found].toReversed();
  return (
    <div ref={box} role="alert" tabIndex={-1} className="error-summary">
      <p className="font-semibold">{words.problems}</p>
      <ul>
        {entries.map(([field, text]) => (
          <li key={field}>{field === "" ? text : <a href={`#${fieldId(field)}`}>{`${labelOf(field)}: ${text}`}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

// The label stands on the page already, in the reader's language.
function labelOf(field: string): string {
  const label = document.getElementById(`${fieldId(field)}-label`);
  return label?.dataset.label ?? label?.textContent ?? field;
}
