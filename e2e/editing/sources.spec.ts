import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { OwnTalks } from "../parts/own-talks";
import { signIn } from "../parts/people";
import { WebPage } from "../parts/web-page";

const QUOTE = "we say so, and mean it";

function article(words: string): string {
  const filler = "The delegations met in the old town hall for a second day, and spoke until late in the evening.";
  return `<!doctype html><html lang="en"><head><title>Joint statement</title></head><body><nav>Home</nav>
    <article><h1>Joint statement</h1><p>${filler}</p><p>The head of the delegation said: “${words}.”</p><p>${filler}</p></article>
    </body></html>`;
}

/** Talks whose one statement rests on a page that can be changed, with a copy of it fetched and stored. */
async function storedTalks(editor: Page): Promise<{ talks: OwnTalks; site: WebPage }> {
  const site = await WebPage.start(article(QUOTE));
  const talks = new OwnTalks(site.url);
  await talks.publish(talks.position("north"));
  await signIn(editor, "contributor");
  await editor.goto(`/sources/${talks.source}`);
  await editor.getByRole("link", { name: "Store a copy" }).click();
  await expect(editor.getByRole("main")).toContainText(site.url);
  await editor.getByRole("button", { name: "Fetch and store" }).click();
  await expect(editor.getByText("The copy is stored")).toBeVisible();
  return { talks, site };
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page changes: the check notices, the reader's cell says so, and the reviewers' queue holds it until it is settled", async ({
      page: editor,
      browser,
    }) => {
      // Three people, and three rounds of checks by processes of their own.
      test.slow();
      const { talks, site } = await storedTalks(editor);
      const reader = await browser.newPage();
      const cell = () => reader.getByRole("cell").filter({ hasText: "Supports" });
      await reader.goto(`/n/${talks.slug}`);
      await expect(cell()).not.toContainText("stored copy");
      expect(await talks.checkSource()).toContain(`${talks.source}: same`);

      site.show(article("we never said so"));
      expect(await talks.checkSource()).toContain(`${talks.source}: changed`);
      await reader.goto(`/n/${talks.slug}`);
      await expect(cell()).toContainText("a quote is not in the stored copy");

      const reviewer = await browser.newPage();
      await signIn(reviewer, "reviewer");
      await reviewer.goto("/review");
      await reviewer
        .getByRole("navigation", { name: "What to review" })
        .getByRole("link", { name: /^Quotes/ })
        .click();
      const listed = reviewer
        .getByRole("listitem")
        .filter({ has: reviewer.locator(`a[href="/sources/${talks.source}"]`) });
      await expect(listed).toContainText(QUOTE);
      await expect(listed).toContainText("It stood word for word; now it is not in the copy.");
      await listed.getByRole("link", { name: "What changed in the source" }).click();
      await expect(reviewer.getByRole("heading", { name: "Copy 1 and copy 2 compared" })).toBeVisible();
      await reviewer.goBack();

      await listed.getByRole("link", { name: "North on Ceasefire" }).click();
      const alerts = reviewer.getByRole("region", { name: "Look at these quotes" });
      await alerts.getByLabel("Why the record stands").fill("x".repeat(1_001));
      await alerts.getByRole("button", { name: "Settle" }).click();
      await expect(alerts.getByLabel("Why the record stands")).toHaveValue("x".repeat(1_001));
      await expect(alerts).toContainText("at most 1000 characters");
      await alerts.getByLabel("Why the record stands").fill("The archive has the words.");
      await alerts.getByRole("button", { name: "Settle" }).click();
      await expect(reviewer.getByRole("status")).toContainText("Settled");
      await reviewer.goto("/review?tab=quotes");
      await expect(listed).toHaveCount(0);

      // A contributor sees on the same page what there is to look at, and may not settle it.
      site.show(article(QUOTE));
      await talks.checkSource();
      await editor.goto(`/review/${talks.slug}.${talks.north}.ceasefire.2025-06-02`);
      await expect(editor.getByRole("region", { name: "Look at these quotes" })).toContainText(
        "now it stands word for word",
      );
      await expect(editor.getByRole("button", { name: "Settle" })).toHaveCount(0);
      await Promise.all([site.close(), reader.close(), reviewer.close()]);
    });
  });
}

test("sources are listed by health, and one whose page is gone says so and keeps its words", async ({
  page,
  browser,
}) => {
  const { talks, site } = await storedTalks(page);
  const listed = page.getByRole("listitem").filter({ has: page.locator(`a[href="/sources/${talks.source}"]`) });
  await page.goto("/sources");
  await page.getByRole("link", { name: "By health" }).click();
  await page.getByRole("navigation", { name: "Which sources" }).getByRole("link", { name: /^Fine/ }).click();
  await expect(listed).toContainText("the text is the same");

  site.gone();
  await listed.getByRole("button", { name: /^Check now/ }).click();
  await expect(page.getByRole("alert").first()).toContainText("error 410");
  await page.goto("/sources/health?only=gone");
  await expect(listed).toContainText("the page is gone");

  const reader = await browser.newPage();
  await reader.goto(`/sources/${talks.source}`);
  await expect(reader.getByRole("main")).toContainText("this page was gone. The stored copy of");
  await expect(reader.getByRole("figure").filter({ hasText: QUOTE })).toContainText("Found word for word");
  await Promise.all([site.close(), reader.close()]);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong with the health of sources and the quotes to look at", async ({ page }) => {
        await signIn(page, "reviewer");
        for (const path of ["/sources/health", "/review?tab=quotes"]) {
          await page.goto(path);
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      });
    });
  }
}
