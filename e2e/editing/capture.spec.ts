import { randomInt, randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { readArticles } from "../../seeds/capture/articles";
import { OwnTalks } from "../parts/own-talks";
import { signIn } from "../parts/people";
import { takePicture } from "../parts/pictures";
import { WebPage } from "../parts/web-page";

const article = () => {
  const found = readArticles("tuned").find(({ id }) => id === "01-istanbul-wire");
  if (!found) throw new Error("There is no such article");
  return found;
};

const QUOTE = "North demands a ceasefire before any talks.";

function news(words: string): string {
  return `<!doctype html><html lang="en"><head><title>North and South meet</title>
    <meta property="article:published_time" content="2026-03-04"></head><body><nav>Home</nav><article>
    <h1>North and South meet</h1><p>The delegations met in the old town hall for a second day, and spoke until late.</p>
    <p>${words} South rejected a ceasefire on Tuesday.</p><p>They will meet again.</p></article></body></html>`;
}

/** The candidate that has the focus, by its number in the capture. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("data-candidate") ?? null);

test("from an article to eight cited drafts with the keyboard alone, in less than three minutes", async ({ page }) => {
  test.setTimeout(180_000);
  const { title, ...told } = article();
  // Every sentence and its day are this test's own, so that nothing recorded is near.
  const text = told.text.replace(/(\w)\.(?=\s)/g, `$1, note ${randomUUID().slice(0, 8)}.`);
  const day = new Date(randomInt(-9_000, 9_000) * 86_400_000).toISOString().slice(0, 10);
  await signIn(page, "contributor");
  await page.goto("/capture");
  const began = Date.now();
  const { keyboard } = page;
  await page.getByLabel("Negotiation").focus();
  await keyboard.type("Russia");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await page.getByLabel(/^Text/).focus();
  await keyboard.insertText(text);
  await page.getByLabel(/^Title/).focus();
  await keyboard.type(`${title} ${randomUUID()}`);
  await page.getByLabel(/^Kind of document/).focus();
  await keyboard.type("Newspaper article");
  await page.getByLabel(/^Issued/).focus();
  await keyboard.type(day);
  await page.getByLabel(/^Language/).focus();
  await keyboard.type("en");
  await page.getByRole("button", { name: "Read this text" }).last().focus();
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^\d+ candidates$/ })).toBeVisible();

  await expect(page.getByRole("button", { name: "Use the selected passage" })).toBeVisible();
  await keyboard.press("j");
  /** The keys are there again once the words of the next candidate, which has the focus, are marked. */
  const nextAfter = (before: string | null) =>
    expect
      .poll(async () => {
        const next = await focused(page);
        return next !== before && (await page.locator(`mark[data-current][data-of~="${next}"]`).count()) > 0;
      })
      .toBe(true);
  // A party's second answer on one issue is dropped, as its editor would drop it, and then taken back.
  const accepted = new Set<string>();
  let dropped: string | null = null;
  while (accepted.size < 8) {
    const candidate = await focused(page);
    expect(candidate).not.toBeNull();
    await expect(page.locator("mark[data-current]").first()).toBeInViewport();
    const title = await page.locator(`[data-candidate="${candidate}"] h3`).innerText();
    const subject = title.replace(/^\d+\s*/, "");
    await keyboard.press(accepted.has(subject) ? "d" : "a");
    if (accepted.has(subject)) {
      await expect(page.getByRole("status").filter({ hasText: "Dropped" })).toBeVisible();
      dropped = candidate;
    } else {
      await expect(page.getByRole("status").filter({ hasText: "is a draft of yours" })).toBeVisible();
      accepted.add(subject);
    }
    await nextAfter(candidate);
  }
  await page.locator(`[data-candidate="${dropped}"]`).focus();
  await keyboard.press("u");
  await expect(page.getByRole("status").filter({ hasText: "Taken back" })).toBeVisible();
  await page.getByRole("link", { name: "Open its draft" }).first().press("Enter");
  await expect(page.getByLabel(/^Quote/)).not.toHaveValue("");
  expect(text).toContain(await page.getByLabel(/^Quote/).inputValue());
  await page.goBack();
  await page.getByRole("button", { name: "Submit all 8 drafts for review" }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "with the reviewers now" })).toHaveText(
    "8 drafts are with the reviewers now.",
  );
  expect(Date.now() - began).toBeLessThan(180_000);
  await page.goto("/desk");
  await expect(page.getByRole("heading", { name: "Submitted (8)" })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an article becomes a published position; once its page changes, readers and reviewers are told", async ({
      page: editor,
      browser,
    }) => {
      // Three people, and a round of checks by a process of its own.
      test.slow();
      const site = await WebPage.start(news(QUOTE));
      const talks = new OwnTalks();
      await talks.publish(talks.position("south", { issue: "borders" }));
      await signIn(editor, "contributor");
      await editor.goto(`/capture/new?negotiation=${talks.slug}`);
      await editor.getByLabel(/^Web address/).fill(site.url);
      await editor.getByRole("button", { name: "Read this text" }).last().click();
      const card = editor.getByRole("listitem").filter({ hasText: "North on Ceasefire" });
      await expect(card.locator(".answer-demands")).toHaveText("Demands");
      await expect(card).toContainText("names the party");
      if (javaScriptEnabled) {
        await expect(editor.getByRole("button", { name: "Use the selected passage" })).toBeVisible();
        await editor.keyboard.press("j");
        await takePicture(editor, "capture");
      }
      await card.getByRole("button", { name: "Accept", exact: true }).click();
      await expect(editor.getByRole("status").filter({ hasText: "Accepted" })).toBeVisible();
      await editor.getByRole("button", { name: "Submit the draft for review" }).click();
      await expect(editor.getByRole("status").filter({ hasText: "1 draft is with the reviewers now" })).toBeVisible();

      const reviewer = await browser.newPage();
      await signIn(reviewer, "reviewer");
      await reviewer.goto((await reviewOf(editor)) ?? "");
      await expect(reviewer.locator("mark")).toHaveText(QUOTE);
      await reviewer.getByRole("button", { name: "Publish" }).click();
      await expect(reviewer.getByRole("status")).toContainText("Readers have it now");

      const reader = await browser.newPage();
      const cell = reader.getByRole("cell").filter({ has: reader.locator(".answer-demands") });
      await reader.goto(`/n/${talks.slug}`);
      await expect(cell).not.toContainText("stored copy");
      site.show(news("North says nothing."));
      await talks.checkSources();
      await reader.goto(`/n/${talks.slug}`);
      await expect(cell).toContainText("a quote is not in the stored copy");
      await takePicture(reader, "quote-not-in-the-copy");
      await reviewer.goto("/review?tab=quotes");
      await expect(reviewer.getByRole("listitem").filter({ hasText: QUOTE }).first()).toContainText(
        "now it is not in the copy",
      );
      await takePicture(reviewer, "quotes-to-look-at");
      await Promise.all([site.close(), reader.close(), reviewer.close()]);
    });
  });
}

/** Where the accepted candidate is reviewed. */
function reviewOf(editor: Page): Promise<string | null> {
  return editor.getByRole("link", { name: "See it in review" }).first().getAttribute("href");
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a sentence is taken by hand, and says party, issue and stance before it is accepted", async ({ page }) => {
    const talks = new OwnTalks();
    await talks.publish(talks.position("south", { issue: "borders" }));
    await signIn(page, "contributor");
    await page.goto(`/capture/new?negotiation=${talks.slug}`);
    await page.getByRole("button", { name: "Read this text" }).last().click();
    await expect(page.getByRole("alert").first()).toContainText("Give a web address, or paste the text");
    await page.getByLabel(/^Text/).fill("Nobody knows. The guests were silent about it. It rained.");
    await page.getByRole("button", { name: "Read this text" }).last().click();
    await expect(page.getByRole("alert").first()).toContainText("Title");
    await expect(page.getByLabel(/^Text/)).toHaveValue(/It rained/);
    await page.getByLabel(/^Title/).fill(`Notes ${randomUUID()}`);
    await page.getByLabel(/^Kind of document/).selectOption("report");
    await page.getByLabel(/^Language/).fill("en");
    await page.getByRole("button", { name: "Read this text" }).last().click();
    await expect(page.getByText("The rules found no position in this text.")).toBeVisible();

    await page.getByText("Use a sentence of the text").click();
    await page.getByLabel("The guests were silent about it.").check();
    await page.getByRole("button", { name: "Make a candidate of it" }).click();
    const card = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Accept", exact: true }) });
    await card.getByRole("button", { name: "Accept", exact: true }).click();
    await expect(page.getByRole("alert").first()).toContainText("Choose the party, the issue and the stance first.");
    await card.getByLabel("Party").selectOption("North");
    await card.getByLabel("Issue").selectOption("Borders");
    await card.getByLabel("Stance").selectOption("Declined to say");
    await card.getByLabel("Stated on").fill("some day");
    await card.getByRole("button", { name: "Save the correction" }).click();
    await expect(card).toContainText("This is not a date.");
    await expect(card.getByLabel("Stated on")).toHaveValue("some day");
    await expect(card.getByLabel("Party")).toHaveValue(talks.north);
    await card.getByLabel("Stated on").fill("March 2026");
    await card.getByRole("button", { name: "Save the correction" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Corrected: North on Borders." })).toBeVisible();
    await card.getByRole("button", { name: "Accept and edit" }).click();
    await expect(page.getByLabel("Stated on")).toHaveValue("2026-03");
    await expect(page.getByLabel(/^Quote/)).toHaveValue("The guests were silent about it.");
  });
});

test("a passage that is selected in the text becomes a candidate", async ({ page }) => {
  const talks = new OwnTalks();
  await talks.publish(talks.position("south", { issue: "borders" }));
  const capture = await captureNotes(page, talks, `${QUOTE} The guests were silent about it.`);
  // The script that hears the keys shows its button.
  await expect(page.getByRole("button", { name: "Use the selected passage" })).toBeVisible();
  await page.keyboard.press("m");
  await expect(page.getByRole("status").filter({ hasText: "Select a passage" })).toBeVisible();
  await page.getByText("The guests were silent about it.").first().click({ clickCount: 3 });
  await page.keyboard.press("m");
  await expect(page.getByRole("status").filter({ hasText: "A candidate of your own" })).toBeVisible();
  expect(page.url()).toContain(capture);
  const card = page.locator("[data-candidate]").filter({ hasText: "Marked by hand" });
  await expect(card.locator("blockquote")).toHaveText(`${QUOTE} The guests were silent about it.`);
});

test("somebody else's capture is not there", async ({ page, browser }) => {
  const talks = new OwnTalks();
  await talks.publish(talks.position("south", { issue: "borders" }));
  const capture = await captureNotes(page, talks, QUOTE);
  const other = await browser.newPage();
  await signIn(other, "administrator");
  expect((await other.goto(capture))?.status()).toBe(404);
  await other.close();
});

/** Hands notes over, and gives the address of their capture. */
async function captureNotes(page: Page, talks: OwnTalks, text: string): Promise<string> {
  await signIn(page, "contributor");
  await page.goto(`/capture/new?negotiation=${talks.slug}`);
  await page.getByLabel(/^Text/).fill(text);
  await page.getByLabel(/^Title/).fill(`Notes ${randomUUID()}`);
  await page.getByLabel(/^Kind of document/).selectOption("report");
  await page.getByLabel(/^Language/).fill("en");
  await page.getByRole("button", { name: "Read this text" }).last().click();
  await expect(page).toHaveURL(/\/capture\/[0-9a-f]{32}/);
  return new URL(page.url()).pathname;
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test("axe finds nothing wrong with a capture, and it does not scroll sideways", async ({ page }) => {
        const talks = new OwnTalks();
        await talks.publish(talks.position("south", { issue: "borders" }));
        const capture = await captureNotes(page, talks, `${QUOTE} South rejected a ceasefire on Tuesday.`);
        for (const path of ["/capture", `/capture/new?negotiation=${talks.slug}`, capture]) {
          await page.goto(path);
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        }
      });
    });
  }
}
