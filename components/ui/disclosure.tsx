import type { ReactNode } from "react";

/**
 * A button that opens a small sheet under it: a native `<details>`, so that it works without JavaScript. On narrow screens
 * the sheet is as wide as the nearest positioned ancestor; `align` says which edge of the button it keeps to on wide ones.
 */
export function Disclosure({
  label,
  align = "start",
  primary = false,
  open = false,
  children,
}: {
  label: ReactNode;
  align?: "start" | "end";
  /** The one that is meant to be seen first. */
  primary?: boolean;
  /** Whether the page begins with it open. */
  open?: boolean;
  children: ReactNode;
}) {
  const edge = align === "start" ? "sm:left-0 sm:w-96" : "sm:right-0 sm:w-max";
  return (
    <details data-dismiss name="toolbar" open={open} className="sm:relative">
      <summary className={`button ${primary ? "button-primary" : ""} list-none [&::-webkit-details-marker]:hidden`}>
        {label}
        <svg viewBox="0 0 10 6" aria-hidden="true" className="h-1.5 w-2.5">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <div
        className={`card absolute inset-x-4 z-10 mt-1.5 max-h-[70dvh] overflow-auto p-4 shadow-xl sm:inset-x-auto ${edge}`}
      >
        {children}
      </div>
    </details>
  );
}
