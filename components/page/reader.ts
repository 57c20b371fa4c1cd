import { behave, type Go } from "./behave";
import { loadPage, type Page } from "./load-page";
import { settlePanel } from "./panel";
import { showPage } from "./show-page";

// The script of a reader's page, which has no other: server/front/light-page.ts puts it there in place of Next's.

const ownScript = document.currentScript?.getAttribute("src") ?? "";
/** Path and query of the page that is shown; what follows the "#" is the browser's. */
let shown = addressOf(location);
let loading = new AbortController();

function addressOf({ pathname, search }: URL | Location): string {
  return `${pathname}${search}`;
}

const go: Go = (url, { keepScroll }) => {
  if (url.hash !== "" && addressOf(url) === shown) {
    location.hash = url.hash;
    return;
  }
  void show(url, (page) => {
    history.replaceState({ scroll: scrollY }, "");
    history.pushState(null, "", new URL(`${page.address}${url.hash}`, location.origin));
    return keepScroll ? "stay" : { hash: url.hash };
  });
};

/** Loads a page and shows it; the browser loads what is no page for readers. */
async function show(url: URL, arrive: (page: Page) => Parameters<typeof showPage>[1]): Promise<void> {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  document.documentElement.toggleAttribute("data-navigating", true);
  const page = await loadPage(url, ownScript, signal);
  if (signal.aborted) return;
  if (page === null) {
    location.assign(url);
    return;
  }
  const place = arrive(page);
  shown = page.address;
  document.documentElement.toggleAttribute("data-navigating", false);
  showPage(page.document, place);
  settlePanel();
}

window.addEventListener("popstate", ({ state }) => {
  if (addressOf(location) === shown) return;
  const scroll: unknown = state?.scroll;
  void show(new URL(location.href), () => ({ top: typeof scroll === "number" ? scroll : 0 }));
});

behave(go);
settlePanel();
