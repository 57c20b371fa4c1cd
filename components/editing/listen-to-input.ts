/**
 * Calls back whenever something is typed or chosen in a form. It listens at the window, after React: a listener that
 * changed state before React has seen the event would have it draw the old text again, and a letter would be lost.
 */
export function listenToInput(form: HTMLFormElement, onInput: (event: Event) => void): () => void {
  const listener = (event: Event) => {
    if (event.target instanceof Node && form.contains(event.target)) onInput(event);
  };
  window.addEventListener("input", listener);
  return () => window.removeEventListener("input", listener);
}
