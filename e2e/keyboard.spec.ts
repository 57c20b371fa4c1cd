import { expect, test } from "@playwright/test";

test("a cell's panel opens, keeps the focus and gives it back, by keyboard alone", async ({ page }) => {
  await page.goto("/n/russia-ukraine?asOf=2025-06-02&parties=russia,ukraine");
  const cell = page.getByRole("link", { name: "Rejects : Ukraine on Permanent neutrality" });
  await cell.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Ukraine on Permanent neutrality" });
  await expect(panel.getByRole("link", { name: "Close" })).toBeFocused();
  // The browser's own chrome may take a stop on the way round; nothing behind the panel ever does.
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press("Tab");
    const outside = await page.evaluate(() => {
      const active = document.activeElement;
      return active !== document.body && active?.closest("dialog") === null;
    });
    expect(outside).toBe(false);
  }
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(page).not.toHaveURL(/cell=/);
  await expect(cell).toBeFocused();
});

test("a panel has its own address, and closing it keeps the view", async ({ page }) => {
  await page.goto("/n/russia-ukraine?asOf=2025-06-02&parties=russia,ukraine&cell=permanent-neutrality.ukraine");
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.getByRole("dialog").getByRole("link", { name: "Close", exact: true }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page).toHaveURL(/\?parties=russia,ukraine&asOf=2025-06-02$/);
});

test("every cell can be reached with Tab, and its focus is never covered", async ({ page }) => {
  await page.goto("/n/russia-ukraine?asOf=2025-06-02");
  const cells = page.locator("a.cell-link");
  for (const cell of await cells.all()) {
    await cell.focus();
    const covered = await cell.evaluate((link) => {
      const box = link.getBoundingClientRect();
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      return !(top && (link.contains(top) || top.contains(link)));
    });
    expect(covered, (await cell.textContent()) ?? "").toBe(false);
  }
});

test("a toolbar sheet closes with Escape and gives the focus back", async ({ page }) => {
  await page.goto("/n/russia-ukraine");
  const button = page.locator("summary", { hasText: "Parties" });
  await button.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  // Before the list, which may be long.
  await expect(page.getByRole("button", { name: "Apply" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("checkbox", { name: "Russia" })).toBeHidden();
  await expect(button).toBeFocused();
});
