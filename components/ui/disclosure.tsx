import type { ReactNode } from "react";

/** A button that opens a small sheet under it: a native `<details>`, so that it works without JavaScript. */
export function Disclosure({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details data-dismiss name="toolbar" className="relative">
      <summary className="button list-none [&::-webkit-details-marker]:hidden">
        {label}
        <svg viewBox="0 0 10 6" aria-hidden="true" className="h-1.5 w-2.5">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </summary>
      <div className="card absolute left-0 z-10 mt-1.5 max-h-[70dvh] w-[min(24rem,calc(100vw-32px))] overflow-auto p-4 shadow-xl">
        {children}
      </div>
    </details>
  );
}
