"use client";

import { useHasScript } from "../ui/use-has-script";

/** Opens the system's own sheet for passing a link on; drawn only where there is one. */
export function SystemShareButton({ url, title, label }: { url: string; title: string; label: string }) {
  if (!useHasScript() || !("share" in navigator)) return null;
  // Closing the sheet without choosing anything is reported like an error, and is none.
  const share = () => navigator.share({ url, title }).catch(() => {});
  return (
    <button type="button" onClick={share} className="button">
      {label}
    </button>
  );
}
