import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const COMPARE = "/n/russia-ukraine/compare?parties=russia,ukraine&asOf=2025-06-02";

test("a reader compares two parties closely, and every number opens to the positions that it comes from", async ({
  page,
}) => {
  await page.goto("/n/russia-ukraine?parties=russia,ukraine&asOf=2025-06-02");
  await page.getByRole("link", { name: "Compare closely" }).click();
  await expect(page).toHaveURL(/\/n\/russia-ukraine\/compare\?parties=russia,ukraine$/);
  await page.goto(COMPARE);
  const pair = page.getByRole("article", { name: "Russia and Ukraine" });
  // As of 2 June 2025, from the dossier: each counted issue and its gap.
  const counted = pair.locator("details").filter({ hasText: "compared" });
  await counted.getByText(/compared$/).click();
  const terms = await counted.getByRole("listitem").allTextContents();
  const gaps = terms.map((term) => Number(/= ([\d.]+)/.exec(term)?.[1]));
  expect(gaps.length).toBeGreaterThanOrEqual(5);
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  await expect(pair).toContainText(`${Math.round(100 * (1 - mean))}%`);
  await expect(pair).toContainText(`over ${gaps.length} of 20 issues`);

  const neutrality = counted.getByRole("listitem").filter({ hasText: "Permanent neutrality" });
  await expect(neutrality).toContainText("1 × 1 = 1");
  await neutrality.getByRole("link", { name: "Rejects" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ukraine");
  await expect(page.getByText("Ukraine does not undertake obligations to be neutral")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the reader's weights change what counts, and stand in the address", async ({ page }) => {
    await page.goto(COMPARE);
    const pair = page.getByRole("article", { name: "Russia and Ukraine" });
    const before = Number(/over (\d+) of 20 issues/.exec(String(await pair.textContent()))?.[1]);
    await page.getByText("Weights", { exact: true }).click();
    await page.getByRole("combobox", { name: "Permanent neutrality" }).selectOption("0");
    await page.getByRole("combobox", { name: "NATO membership ruled out" }).selectOption("3");
    await page.getByRole("button", { name: "Apply" }).filter({ visible: true }).first().click();
    await expect(page).toHaveURL(`${COMPARE}&weights=permanent-neutrality:0,nato-membership-excluded:3`);
    await expect(pair).toContainText(`over ${before - 1} of 20 issues`);
    await pair.getByText(/compared$/).click();
    await expect(pair.getByRole("listitem").filter({ hasText: "NATO membership ruled out" })).toContainText("3 × ");
    await page.getByText("Weights (2 set)").click();
    await page.getByRole("link", { name: "Let all issues count the same" }).click();
    await expect(pair).toContainText(`over ${before} of 20 issues`);
  });

  test("parties are chosen and ordered, and what names nothing is dropped and named", async ({ page }) => {
    await page.goto(COMPARE);
    await page.getByText("Parties (2)").click();
    await page.getByLabel("United States").check();
    await page.getByRole("button", { name: "Apply" }).filter({ visible: true }).first().click();
    await expect(page).toHaveURL(/compare\?parties=russia,ukraine,united-states/);
    await expect(page.getByRole("article")).toHaveCount(3);
    await page.getByRole("link", { name: "By category" }).click();
    await expect(page).toHaveURL(/order=category/);
    await page.goto("/n/russia-ukraine/compare?parties=russia,atlantis");
    await expect(page.getByRole("status")).toContainText("parties: atlantis");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Russia, Ukraine: compared closely");
  });
});

test("the table of agreement leads to each comparison; below five issues there is no score", async ({ page }) => {
  await page.goto("/n/russia-ukraine/agreement");
  const table = page.getByRole("table", { name: "Agreement of any two parties" });
  const russia = table.getByRole("row", { name: /^Russia/ });
  await expect(russia.getByRole("link", { name: /^Russia and Hungary/ })).toHaveText(/–$/);
  await russia.getByRole("link", { name: "Russia and United States" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Russia, United States: compared closely");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing wrong with comparisons, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
      test.slow();
      const page = await (await browser.newContext({ colorScheme, viewport: { width, height: 900 } })).newPage();
      for (const path of [COMPARE, "/n/russia-ukraine/agreement"]) {
        await page.goto(path);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }
}
