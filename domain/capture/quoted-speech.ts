import type { TextSpan } from "./candidate";

const PAIRS: Readonly<Record<string, string>> = { "“": "”", "«": "»", "„": "“”", '"': '"' };

/** The words between quotation marks, without the marks, paragraph by paragraph; at least three words, as scare quotes say nothing. */
export function findQuotedSpeech(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let open: { close: string; at: number } | null = null;
  const close = (end: number) => {
    if (open && text.slice(open.at, end).trim().split(/\s+/u).length >= 3) spans.push({ start: open.at, end });
    open = null;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    // A quotation that goes on in the next paragraph is opened there again.
    if (sign === "\n") close(at);
    else if (open?.close.includes(sign)) close(at);
    else if (!open && PAIRS[sign]) open = { close: PAIRS[sign], at: at + 1 };
  }
  close(text.length);
  return spans;
}
