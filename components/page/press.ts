/** Does what the button says that an element is in, if it is one that only works with a script; see ui/script-button.tsx. */
export function press(target: Element): void {
  const button = target.closest<HTMLButtonElement>("button[data-press]");
  if (button === null) return;
  const { press: what, url, title } = button.dataset;
  if (what === "print") window.print();
  if (what === "copy") void copy(button);
  // Closing the sheet without choosing anything is reported like an error, and is none.
  if (what === "share") navigator.share({ url, title }).catch(() => {});
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { field = "", copied = "", selected = "" } = button.dataset;
  const source = document.getElementById(field);
  const status = button.nextElementSibling;
  if (!(source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement) || status === null) return;
  status.textContent = (await isCopied(source.value)) ? copied : selectText(source, selected);
  const emptied = () => {
    status.textContent = "";
  };
  button.addEventListener("blur", emptied, { once: true });
}

/** Whether the clipboard took it: a page that came by plain http has none. */
async function isCopied(text: string): Promise<boolean> {
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
