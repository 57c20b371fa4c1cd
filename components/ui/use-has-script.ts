"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False in what the server sends, true once the page's script runs: for what only works then. */
export function useHasScript(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
