"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { fieldId } from "./field-id";
import { useFound } from "./live-issues";

/**
 * What the browser found wrong with a form, each leading to its field; takes the focus at each attempt to send it. Until it
 * looked, what the server said stands there.
 */
export function LiveSummary({ title, children }: { title: string; children: ReactNode }) {
  const found = useFound();
  const box = useRef<HTMLDivElement>(null);
  const attempt = found?.attempt ?? 0;
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (found === null) return children;
  if (found.byField.size === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="error-summary">
      <p className="font-semibold">{title}</p>
      <ul>
        {[...found.byField].map(([field, text]) => {
          const label = findLabel(field);
          return (
            <li key={field}>{label === null ? text : <a href={`#${fieldId(field)}`}>{`${label}: ${text}`}</a>}</li>
          );
        })}
      </ul>
    </div>
  );
}

// The label stands on the page already, in the reader's language.
function findLabel(field: string): string | null {
  const label = document.getElementById(`${fieldId(field)}-label`);
  const text = (label?.querySelector("[data-label]") ?? label)?.textContent;
  if (!text) return null;
  const group = label?.closest<HTMLElement>("[data-group]")?.dataset.group;
  return group ? `${group}: ${text}` : text;
}
