"use client";

import { useState } from "react";
import { useHasScript } from "./use-has-script";

/** What the button and its answers say. */
export interface CopyWords {
  copy: string;
  copied: string;
  /** Where the browser refuses: the text is then selected, to be copied by hand. */
  selected: string;
}

/**
 * Copies the text of a field, and says so. Not drawn without JavaScript: the field's text can be selected by hand.
 * `label` is its accessible name, where several of them stand on one page.
 */
export function CopyButton({ field, words, label }: { field: string; words: CopyWords; label?: string }) {
  const [answer, setAnswer] = useState("");
  if (!useHasScript()) return null;
  const copy = async () => {
    const source = document.getElementById(field);
    if (!(source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement)) return;
    setAnswer((await copyText(source.value)) ? words.copied : selectText(source, words.selected));
  };
  return (
    <>
      <button type="button" onClick={copy} onBlur={() => setAnswer("")} aria-label={label} className="button">
        {words.copy}
      </button>
      <span role="status" className="text-[13px] text-muted empty:hidden">
        {answer}
      </span>
    </>
  );
}

/** Whether the clipboard took it: a page that came by plain http has none. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function selectText(source: HTMLInputElement | HTMLTextAreaElement, answer: string): string {
  source.focus();
  source.select();
  return answer;
}
