"use client";

import { useEffect } from "react";

/** Gives an element the focus once it is on the page: again whenever `again` changes. */
export function SummaryFocus({ id, again }: { id: string; again?: unknown }) {
  useEffect(() => {
    document.getElementById(id)?.focus();
  }, [id, again]);
  return null;
}
