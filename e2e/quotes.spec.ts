import { expect, type Page, test } from "@playwright/test";
import { OwnTalks } from "./parts/own-talks";
import { signIn } from "./parts/people";

const FOUND = "Prisoners come home before anything else";
const BENT = "We will accept foreign troops on our soil";
const LOST = "Borders are drawn by those who live there";

/** Talks with one published statement that rests on the three quotes. */
async function publishedTalks(): Promise<OwnTalks> {
  const talks = new OwnTalks();
  const citations = [FOUND, BENT, LOST].map((quote) => ({ source: talks.source, quote }));
  await talks.publish(talks.position("north", { citations }));
  return talks;
}

async function storeCopy(editor: Page, talks: OwnTalks, text: string): Promise<void> {
  await editor.goto(`/sources/${talks.source}/snapshot/paste`);
  await editor.getByLabel(/^Text/).fill(text);
  await editor.getByRole("button", { name: "Store this copy" }).last().click();
  await expect(editor.getByText("The copy is stored")).toBeVisible();
}

/** The part of a page that tells of one quote. */
const quoteOn = (page: Page, quote: string) => page.getByRole("figure").filter({ hasText: quote });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a reader sees in the cell which quotes stand in the stored copy, which differ and which are gone", async ({
      page,
      browser,
    }) => {
      const talks = await publishedTalks();
      const cell = `/n/${talks.slug}?cell=ceasefire.${talks.north}`;
      await page.goto(cell);
      await expect(quoteOn(page, FOUND)).toContainText("quote not yet checked against a stored copy");

      const editor = await browser.newPage();
      await signIn(editor, "contributor");
      const copy = `It began. ${FOUND}. ${BENT.replace("will", "will not")}. It ended.`;
      await storeCopy(editor, talks, copy);

      for (const path of [cell, `/positions/${talks.slug}.${talks.north}.ceasefire.2025-06-02`]) {
        await page.goto(path);
        await expect(quoteOn(page, FOUND)).toContainText("Found word for word in the stored copy of");
        const bent = quoteOn(page, BENT);
        await expect(bent).toContainText("Found with differences in the stored copy of");
        await expect(bent.getByRole("insertion").first()).toHaveText("not");
        await expect(quoteOn(page, LOST)).toContainText("Not in the newest stored copy, of");
      }

      await page.goto(`/n/${talks.slug}`);
      await expect(page.getByRole("cell").filter({ hasText: "Supports" })).toContainText(
        "a quote is not in the stored copy",
      );

      await page.goto("/sources");
      const listed = page.getByRole("listitem").filter({ has: page.locator(`a[href="/sources/${talks.source}"]`) });
      await expect(listed).toContainText("3 quotes: 1 found, 1 found with differences, 1 not in the stored copy");

      // A later copy has lost one more, and found another.
      await storeCopy(editor, talks, `It began. ${BENT}. ${LOST}. It ended.`);
      await page.goto(cell);
      await expect(quoteOn(page, FOUND)).toContainText("Not in the newest stored copy, of");
      await expect(quoteOn(page, BENT)).toContainText("Found word for word");
      await expect(quoteOn(page, BENT).getByRole("insertion")).toHaveCount(0);
      await editor.close();
    });
  });
}

test("a reviewer is told of a quote with differences, which is no quote that was found", async ({ page }) => {
  const talks = await publishedTalks();
  await signIn(page, "reviewer");
  await storeCopy(page, talks, `It began. ${BENT.replace("accept", "welcome")}. It ended.`);
  await page.goto(`/review/${talks.slug}.${talks.north}.ceasefire.2025-06-02`);
  await expect(page.getByText("3 quotes: 1 found with differences, 2 not in the stored copy")).toBeVisible();
  const bent = quoteOn(page, BENT);
  await expect(bent.getByRole("deletion").first()).toHaveText("accept");
  await expect(bent.getByRole("insertion").first()).toHaveText("welcome");
  await expect(page.locator("mark").getByText(BENT.replace("accept", "welcome"))).toBeVisible();
});
