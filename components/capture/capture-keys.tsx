"use client";
import { useEffect, useState } from "react";
import { useHasScript } from "../ui/use-has-script";

/** The words that the keys need. */
export interface KeyWords {
  /** The button that makes a candidate of what is selected. */
  usePassage: string;
  /** Said where nothing in the text is selected. */
  selectFirst: string;
}

/**
 * The keys of a capture: j and k go to the next and the one before, a, e, d and u press the card's buttons, c opens its form, m
 * takes what is selected in the text. Keys that are typed into a field are its own.
 */
export function CaptureKeys({ path, words }: { path: string; words: KeyWords }) {
  const [said, setSaid] = useState("");
  const hasScript = useHasScript();
  useEffect(() => {
    const anchored = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (anchored?.matches("[data-candidate]")) {
      // The browser may have set the focus before this script ran.
      anchored.focus();
      showPassage(anchored);
    }
    const onFocus = ({ target }: FocusEvent) => target instanceof Element && showPassage(target);
    const onKey = (event: KeyboardEvent) => {
      const { target } = event;
      const typing = target instanceof Element && target.closest("input, select, textarea, [contenteditable]") !== null;
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "m") {
        event.preventDefault();
        setSaid(takePassage(path) ? "" : words.selectFirst);
      } else if (pressed(event.key)) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("focusin", onFocus);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("focusin", onFocus);
    };
  }, [path, words.selectFirst]);
  return (
    <p className="mb-3 flex min-h-8.5 flex-wrap items-center gap-3 text-sm">
      <button
        type="button"
        hidden={!hasScript}
        className="button"
        // The selection would go with the focus.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setSaid(takePassage(path) ? "" : words.selectFirst)}
      >
        {words.usePassage}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

const BUTTONS: Readonly<Record<string, string>> = { a: "accept", e: "edit", d: "drop", u: "undo" };

/** Does what a key stands for; false for any other key. */
function pressed(key: string): boolean {
  const cards = [...document.querySelectorAll<HTMLElement>("[data-candidate]")];
  const at = cards.findIndex((card) => card.contains(document.activeElement));
  if (key === "j" || key === "k") {
    const open = (card: HTMLElement) => card.dataset.state === "proposed";
    const to = key === "j" ? (at < 0 ? cards.find(open) : cards[at + 1]) : cards[at - 1];
    (to ?? cards[at])?.focus();
    return cards.length > 0;
  }
  const card = cards[at];
  if (card === undefined) return false;
  if (key === "c") {
    const details = card.querySelector<HTMLDetailsElement>("[data-correct]");
    if (details === null) return false;
    details.open = true;
    details.querySelector("select")?.focus();
    return true;
  }
  const button = card.querySelector<HTMLButtonElement>(`[data-decision="${BUTTONS[key]}"]`);
  button?.click();
  return button !== null;
}

/** Marks the words of the card that an element is in, and brings them into view where the text stands beside the cards. */
function showPassage(element: Element): void {
  const card = element.closest<HTMLElement>("[data-candidate]");
  if (card === null) return;
  for (const mark of document.querySelectorAll("mark[data-current]")) mark.removeAttribute("data-current");
  const marks = document.querySelectorAll(`mark[data-of~="${card.dataset.candidate}"]`);
  for (const mark of marks) mark.setAttribute("data-current", "");
  const pane = marks[0]?.closest(".capture-text");
  if (pane && getComputedStyle(pane).position === "sticky") marks[0]?.scrollIntoView({ block: "nearest" });
}

/** Sends what is selected in the text; false where nothing is. */
function takePassage(path: string): boolean {
  const text = document.getElementById("text");
  const selection = getSelection();
  if (text === null || selection === null || selection.isCollapsed) return false;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return false;
  // Three clicks select up to the beginning of what follows the text.
  if (!text.contains(range.startContainer)) range.setStart(text, 0);
  if (!text.contains(range.endContainer)) range.setEnd(text, text.childNodes.length);
  const form = document.createElement("form");
  form.method = "post";
  form.action = `${path}/passages`;
  const field = document.createElement("input");
  field.name = "span";
  field.value = `${offsetOf(text, range.startContainer, range.startOffset)}-${offsetOf(text, range.endContainer, range.endOffset)}`;
  form.append(field);
  document.body.append(form);
  form.submit();
  return true;
}

/** How many characters of the text itself stand before a point: the numbers that mark it are none of it. */
function offsetOf(text: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(text, 0);
  before.setEnd(node, offset);
  const content = before.cloneContents();
  for (const number of content.querySelectorAll("a")) number.remove();
  return content.textContent?.length ?? 0;
}
