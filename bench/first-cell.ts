import type { Browser } from "@playwright/test";

const RUNS = 7;

/**
 * Milliseconds from the start of the navigation to the first table cell in the document and painted: the median of several
 * cold loads.
 */
export async function timeToFirstCell(browser: Browser, url: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector("td")) return;
        seen.disconnect();
        requestAnimationFrame(() => performance.mark("first-cell"));
      });
      seen.observe(document, { childList: true, subtree: true });
    });
    await page.goto(url, { waitUntil: "load" });
    times.push(await page.evaluate(() => performance.getEntriesByName("first-cell")[0]?.startTime ?? Number.NaN));
    await context.close();
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
}

/** Bytes of JavaScript, as sent (gzip), that a page loads. */
export function scriptBytes(browser: Browser, url: string): Promise<number> {
  return responseBytes(browser, url, (type) => type === "script");
}

/** Bytes of everything that a page loads before anything is done in it, as sent: the page, styles, scripts and fonts. */
export function sentBytes(browser: Browser, url: string): Promise<number> {
  return responseBytes(browser, url, () => true);
}

async function responseBytes(browser: Browser, url: string, counts: (type: string) => boolean): Promise<number> {
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (!counts(response.request().resourceType())) return;
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => responseBodySize),
    );
  });
  await page.goto(url, { waitUntil: "networkidle" });
  const all = await Promise.all(sizes);
  await page.close();
  return all.reduce((sum, size) => sum + size, 0);
}
