"use client";

import { createContext, type ReactNode, useContext } from "react";

/** What the browser found wrong before anything was sent. */
export interface Found {
  /** By field, in words, in the order of the form's schema. */
  byField: ReadonlyMap<string, string>;
  /** How often the form was to be sent and was not: each time the summary takes the focus. */
  attempt: number;
}

// Null while the browser did not look: then what the server said stands.
const LiveIssues = createContext<Found | null>(null);

/** Gives fields below it what the browser found. */
export function LiveIssuesProvider({ found, children }: { found: Found | null; children: ReactNode }) {
  return <LiveIssues.Provider value={found}>{children}</LiveIssues.Provider>;
}

/** What the browser found; null while it did not look. */
export function useFound(): Found | null {
  return useContext(LiveIssues);
}

/** The words of a field's error: the browser's, or the server's where the browser did not look. */
export function LiveError({ id, name, text }: { id: string; name: string; text: string | null }) {
  const found = useContext(LiveIssues);
  const shown = found === null ? text : (found.byField.get(name) ?? null);
  return (
    <p id={id} className="field-error" hidden={shown === null}>
      {shown}
    </p>
  );
}
