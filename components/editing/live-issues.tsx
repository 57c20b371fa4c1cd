"use client";

import { createContext, type ReactNode, useContext } from "react";

/**
 * What the browser found wrong before anything was sent: by field, in words. Null while it did not look; then what the
 * server said stands.
 */
const LiveIssues = createContext<ReadonlyMap<string, string> | null>(null);

/** Gives fields below it what the browser found. */
export function LiveIssuesProvider({
  found,
  children,
}: {
  found: ReadonlyMap<string, string> | null;
  children: ReactNode;
}) {
  return <LiveIssues.Provider value={found}>{children}</LiveIssues.Provider>;
}

/** The words of a field's error: the browser's, or the server's where the browser did not look. */
export function LiveError({ id, name, text }: { id: string; name: string; text: string | null }) {
  const found = useContext(LiveIssues);
  const shown = found === null ? text : (found.get(name) ?? null);
  return (
    <p id={id} className="field-error" hidden={shown === null}>
      {shown}
    </p>
  );
}

/** What the server said of the form, until the browser has looked itself. */
export function UntilChecked({ children }: { children: ReactNode }) {
  return useContext(LiveIssues) === null ? children : null;
}
