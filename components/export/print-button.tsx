"use client";

import { useHasScript } from "../ui/use-has-script";

/** Opens the browser's own print, where there is a script to do so; where there is none, its name alone. */
export function PrintButton({ label }: { label: string }) {
  if (!useHasScript()) return <span className="inline-block py-0.5">{label}</span>;
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="cursor-pointer py-0.5 text-left text-accent underline underline-offset-2"
    >
      {label}
    </button>
  );
}
