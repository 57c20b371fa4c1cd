const PANEL = "dialog[data-panel]";

/** The id of the element that a panel which is open gives the focus back to. */
let returnTo: string | null = null;

/**
 * Makes the panel that the page came with a modal dialog: the browser keeps the focus inside. Where one was closed, its cell
 * gets the focus back. To be called whenever another page is shown.
 */
export function settlePanel(): void {
  const panel = document.querySelector<HTMLDialogElement>(PANEL);
  if (panel === null) {
    if (returnTo !== null) document.getElementById(returnTo)?.focus({ preventScroll: true });
    returnTo = null;
    return;
  }
  returnTo = panel.dataset.panel ?? null;
  if (panel.matches(":modal")) return;
  panel.close();
  panel.showModal();
}

/** Lets Escape, and a click on the backdrop, follow the panel's link for closing it. */
export function closePanelBy(follow: (url: URL) => void, signal: AbortSignal): void {
  const close = (panel: HTMLDialogElement) => {
    const link = panel.querySelector<HTMLAnchorElement>("a[data-close]");
    if (link !== null) follow(new URL(link.href));
  };
  document.addEventListener(
    "cancel",
    (event) => {
      if (!(event.target instanceof HTMLDialogElement) || !event.target.matches(PANEL)) return;
      event.preventDefault();
      close(event.target);
    },
    // This event does not bubble.
    { capture: true, signal },
  );
  document.addEventListener(
    "pointerdown",
    ({ target, clientX }) => {
      // The dialog's own box is hit only outside of its content's padding: its backdrop.
      if (!(target instanceof HTMLDialogElement) || !target.matches(PANEL)) return;
      if (clientX < target.getBoundingClientRect().left) close(target);
    },
    { signal },
  );
}
