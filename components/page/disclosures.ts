const OPEN = "details[data-dismiss][open]";

/** Closes the sheets that a click is not in. */
export function closeOtherDisclosures(target: EventTarget | null): void {
  for (const open of document.querySelectorAll<HTMLDetailsElement>(OPEN)) {
    if (!(target instanceof Node) || !open.contains(target)) open.open = false;
  }
}

/** Closes the sheet around an element, and gives its button the focus. */
export function closeDisclosureAround(target: EventTarget | null): void {
  const details = target instanceof Element ? target.closest<HTMLDetailsElement>(OPEN) : null;
  if (!details) return;
  details.open = false;
  details.querySelector("summary")?.focus();
}
