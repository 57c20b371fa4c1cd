"use client";

import { type RefObject, useEffect } from "react";

/** Asks before a page is left while something on it is unsaved. */
export function useLeaveGuard(dirty: RefObject<boolean>, words: string): void {
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => {
      if (dirty.current) event.preventDefault();
    };
    // A link that draws the next page in place unloads nothing, so that the browser would not ask.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[data-soft]") : null;
      if (link === null || !dirty.current || window.confirm(words)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty, words]);
}
