import { closeDisclosureAround, closeOtherDisclosures } from "./disclosures";
import { formUrl } from "./form-url";
import { closePanelBy } from "./panel";
import { press } from "./press";

/** Shows another page of this site in place of this one. */
export type Go = (url: URL, options: { keepScroll: boolean }) => void;

/**
 * What pages do beyond plain HTML, by one listener for the document: links and GET forms marked `data-soft` are followed by
 * `go`, without a full load (`data-soft="keep"` keeps the scroll position); a form marked `data-auto` submits when a choice
 * changes; sheets close when a form in them is sent, unless by a
 * button marked `data-stay`, and by Escape or a click beside them; buttons marked `data-press` do what only a script can. Without it
 * all of them are plain links, forms and disclosures. Returns what ends it.
 */
export function behave(go: Go): () => void {
  const listening = new AbortController();
  const on = <Name extends keyof DocumentEventMap>(name: Name, listen: (event: DocumentEventMap[Name]) => void) =>
    document.addEventListener(name, listen, { signal: listening.signal });

  on("click", (event) => {
    const { target } = event;
    closeOtherDisclosures(target);
    if (event.defaultPrevented || !(target instanceof Element)) return;
    press(target);
    const link = target.closest<HTMLAnchorElement>("a[data-soft]");
    if (link === null || !isPlain(event) || link.origin !== location.origin) return;
    event.preventDefault();
    go(new URL(link.href), { keepScroll: link.dataset.soft === "keep" });
  });
  on("submit", (event) => {
    const { target: form, submitter } = event;
    if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-soft")) return;
    event.preventDefault();
    if (submitter?.hasAttribute("data-stay") !== true) closeDisclosureAround(form);
    go(formUrl(form, submitter), { keepScroll: form.dataset.soft === "keep" });
  });
  on("change", ({ target }) => {
    if (target instanceof HTMLSelectElement && target.form?.hasAttribute("data-auto")) target.form.requestSubmit();
  });
  on("keydown", ({ key, target }) => {
    if (key === "Escape") closeDisclosureAround(target);
  });
  closePanelBy((url) => go(url, { keepScroll: true }), listening.signal);
  document.documentElement.toggleAttribute("data-script", true);
  document.documentElement.toggleAttribute("data-share", "share" in navigator);
  return () => listening.abort();
}

/** Whether a click asks for nothing but to follow the link here. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
