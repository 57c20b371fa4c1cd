/** A reader's page that was loaded, to be shown in place of another. */
export interface Page {
  document: Document;
  /** Path and query under which it was found, after redirects. */
  address: string;
}

/**
 * Loads a page of this site, with the styles that it needs beyond those of the page that is shown. Null where the browser must
 * load it: it came from elsewhere, did not come at all, or needs another script than `ownScript`, as it is a form or of another
 * build.
 */
export async function loadPage(url: URL, ownScript: string, signal: AbortSignal): Promise<Page | null> {
  try {
    const response = await fetch(url, { signal, headers: { accept: "text/html" } });
    const found = new URL(response.url);
    if (found.origin !== location.origin || !response.headers.get("content-type")?.startsWith("text/html")) return null;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const scripts = [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src"));
    if (scripts.length !== 1 || scripts[0] !== ownScript) return null;
    await Promise.all([...page.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")].map(loadStyle));
    return { document: page, address: `${found.pathname}${found.search}` };
  } catch {
    return null;
  }
}

/** Adds a style sheet that is not there yet, and waits for it: the page would flash. */
function loadStyle(link: HTMLLinkElement): Promise<void> {
  const href = link.getAttribute("href") ?? "";
  if (document.querySelector(`link[rel=stylesheet][href="${CSS.escape(href)}"]`) !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const own = document.createElement("link");
    own.addEventListener("load", () => resolve(), { once: true });
    own.addEventListener("error", () => resolve(), { once: true });
    own.rel = "stylesheet";
    own.href = href;
    document.head.append(own);
  });
}
