import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";

const MATRIX = "/n/russia-ukraine?asOf=2025-06-02";
const PAGES = [
  "/",
  MATRIX,
  `${MATRIX}&against=2025-05-16&parties=all&issues=all`,
  `${MATRIX}&layout=transposed`,
  `${MATRIX}&cell=permanent-neutrality.ukraine`,
  `${MATRIX}&disagreement=1`,
  "/n/russia-ukraine?q=nowhere-to-be-found&parties=atlantis",
  "/n/cop29-finance?parties=all&issues=all",
  "/n/russia-ukraine/issues/sanctions-relief",
  "/n/russia-ukraine/parties/e3",
  "/positions/russia-ukraine.ukraine.permanent-neutrality.2025-06-02",
  "/sources",
  "/sources/almayadeen-2025-05",
  "/search",
  "/search?q=neutrality",
  "/search?q=nowhere-to-be-found",
  "/nowhere",
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      for (const path of PAGES) {
        test(`no violation on ${path}`, async ({ page }) => {
          await page.goto(path);
          const { violations } = await new AxeBuilder({ page })
            .options({ rules: { "target-size": { enabled: true } } })
            .analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`);
          expect(found).toEqual([]);
        });
      }
    });
  }
}

test("at 320 px nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of PAGES.filter((path) => !path.includes("layout=transposed"))) {
    await page.goto(path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }
});

for (const width of [320, 1280]) {
  test(`at ${width} px no sheet of the toolbar reaches beyond the page`, async ({ page }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(MATRIX);
    for (const button of await page.locator("details[data-dismiss] > summary").all()) {
      await button.click();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, (await button.textContent()) ?? "").toBe(0);
      await page.keyboard.press("Escape");
    }
  });
}
