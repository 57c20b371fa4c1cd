import { randomInt, randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type Role, signIn } from "../parts/people";

const HEADINGS = "Who;Topic;Stance;Stated on;Summary;How we know;Source;Source title;Type;Language;Quote";

/** A table whose second row has no date that can be read. Each test has days and a source of its own. */
function tableOfThree(): { text: string; words: string } {
  const words = randomUUID();
  const day = () => new Date(-randomInt(1, 40_000) * 86_400_000).toISOString().slice(0, 10);
  const row = (date: string, quote: string) =>
    `Moscow;permanent-neutrality;Rejects;${date};Says no to ${words}.;On record;https://example.org/${words};Report ${words};report;en;"${quote}; ${words}"`;
  const rows = [row(day(), "no"), row("2/6/2025", "never"), row(day(), "not now")];
  return { text: [HEADINGS, ...rows].join("\r\n"), words };
}

async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto("/import");
  const buffer = typeof content === "string" ? Buffer.from(content) : content;
  await page.getByLabel("File").setInputFiles({ name, mimeType: "text/plain", buffer });
  await page.getByRole("button", { name: "See what would happen" }).click();
}

async function mapToRussiaUkraine(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "What the columns mean" })).toBeVisible();
  await page.getByLabel("Negotiation").selectOption("russia-ukraine");
  await page.getByRole("button", { name: "See what would happen" }).click();
}

async function seeDryRun(page: Page, role: Role) {
  await signIn(page, role);
  const table = tableOfThree();
  await choose(page, "talks.csv", table.text);
  // What the headings suggest is there; it is corrected where it is wrong.
  await expect(page.getByRole("combobox", { name: "Who" })).toHaveValue("party");
  await page.getByRole("combobox", { name: "Type" }).selectOption("sourceType");
  await mapToRussiaUkraine(page);
  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
  return table;
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a contributor's table of three rows, one of them bad, goes to the reviewers", async ({ page }) => {
      const { words } = await seeDryRun(page, "contributor");
      const rows = page.getByRole("row");
      await expect(rows.nth(1)).toContainText("Row 2");
      await expect(rows.nth(1)).toContainText("Added");
      await expect(rows.nth(2)).toContainText("Refused");
      await expect(rows.nth(2)).toContainText('Row 3 Stated on: "2/6/2025" is not a date');
      await expect(page.getByText("Nothing is recorded yet.")).toBeVisible();

      await page.getByRole("link", { name: "1 refused" }).click();
      await expect(rows).toHaveCount(2);

      await page.getByLabel("Leave out the refused row").check();
      await page.getByRole("button", { name: "Hand to the reviewers" }).click();
      await expect(page.getByRole("heading", { name: "2 positions are with the reviewers" })).toBeVisible();
      await expect(page.getByRole("main")).toContainText("2 added · 0 revised · 0 unchanged · 1 left out");

      await page.goto(`/search?q=${words}`);
      await expect(page.getByRole("main")).not.toContainText(`Says no to ${words}`);
    });
  });
}

test("what a reviewer publishes is read at once, and the columns are remembered", async ({ page }) => {
  const { words } = await seeDryRun(page, "reviewer");
  await page.getByRole("link", { name: "Published at once" }).click();
  await page.getByLabel("Leave out the refused row").check();
  await page.getByRole("button", { name: "Publish now" }).click();
  await expect(page.getByRole("heading", { name: "2 positions are published" })).toBeVisible();
  await page.goto(`/search?q=${words}`);
  await expect(page.getByRole("main")).toContainText(`Says no to ${words}`);

  await choose(page, "more.csv", tableOfThree().text);
  await expect(page.getByText("As you chose for these headings before.")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Type" })).toHaveValue("sourceType");
});

test("a dossier with mistakes says where each is", async ({ page }) => {
  await signIn(page, "contributor");
  await choose(page, "talks.yaml", "negotiation:\n  slug: Not a slug\n  title: Talks\nrounds: []\n");
  await expect(page.getByRole("heading", { name: "This file cannot be imported" })).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText(
    'Line 2 negotiation.slug: "Not a slug" is not',
  );
});

test("a file of a wrong kind says what is right", async ({ page }) => {
  await signIn(page, "contributor");
  await choose(page, "talks.xlsx", "PK");
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("Save its sheet as “CSV UTF-8”");
  await choose(page, "talks.csv", Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]));
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("not in UTF-8");
  await choose(page, "talks.csv", Buffer.alloc(21 * 1024 * 1024, "a"));
  await expect(page.getByRole("main").getByRole("alert").first()).toContainText("larger than 20 MB");
});

test("somebody else's import is not there", async ({ page, browser }) => {
  await seeDryRun(page, "contributor");
  const other = await browser.newPage();
  await signIn(other, "reviewer");
  expect((await other.goto(page.url()))?.status()).toBe(404);
  await other.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });

      test("every step of an import is accessible, and fits", async ({ page }) => {
        const look = async () => {
          const { violations } = await new AxeBuilder({ page })
            .options({ rules: { "target-size": { enabled: true } } })
            .analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`);
          expect(found).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        };
        await signIn(page, "reviewer", "/import");
        await look();
        await choose(page, "talks.csv", tableOfThree().text);
        await expect(page.getByRole("heading", { name: "What the columns mean" })).toBeVisible();
        await look();
        await mapToRussiaUkraine(page);
        await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
        await look();
        await page.getByLabel("Leave out the refused row").check();
        await page.getByRole("button", { name: "Hand to the reviewers" }).click();
        await expect(page.getByRole("heading", { name: "2 positions are with the reviewers" })).toBeVisible();
        await look();
        await choose(page, "talks.yaml", "negotiation: 1");
        await look();
      });
    });
  }
}
