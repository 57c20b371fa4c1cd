import type { Browser } from "@playwright/test";

const FRAMES = 90;
/** A quick turn of a wheel, in pixels of each frame. */
const STEP = 240;

/**
 * The longest frame, in milliseconds, while the matrix is scrolled down and to the right: from one animation frame to the next,
 * so it holds what scripts, style, layout and paint took. The first frames, in which the page settles, do not count.
 */
export async function longestFrame(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.goto(url, { waitUntil: "networkidle" });
    return await page.evaluate(
      async ({ frames, step }) => {
        const region = document.querySelector(".matrix-region");
        region?.scrollIntoView();
        const began: number[] = [];
        while (began.length <= frames) {
          began.push(await new Promise<number>((resolve) => requestAnimationFrame(resolve)));
          region?.scrollBy({ top: step, left: began.length % 3 === 0 ? step : 0, behavior: "instant" });
        }
        const lengths = began.slice(10).map((each, index) => each - (began[index + 9] ?? each));
        return Math.max(...lengths);
      },
      { frames: FRAMES, step: STEP },
    );
  } finally {
    await page.close();
  }
}
