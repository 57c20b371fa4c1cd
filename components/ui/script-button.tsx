import type { ReactNode } from "react";

/** What a button does that works only with a script; page/press.ts does it. */
export type Press =
  | { what: "print" }
  /** The id of the field whose text is copied, and what is then said: where the browser refuses, its text is selected. */
  | { what: "copy"; field: string; copied: string; selected: string }
  /** What the system's own sheet passes on; there is none everywhere. */
  | { what: "share"; url: string; title: string };

/** A button that is shown only where a script runs. */
export function ScriptButton({
  press: { what, ...data },
  label,
  className = "button",
  children,
}: {
  press: Press;
  /** Its accessible name, where several of them stand on one page. */
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  const marks = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
  return (
    <button type="button" data-press={what} {...marks} aria-label={label} className={className}>
      {children}
    </button>
  );
}
