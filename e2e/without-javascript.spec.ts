import { expect, test } from "@playwright/test";

test.use({ javaScriptEnabled: false });

test("the matrix reads, and its date, parties and filters are plain forms", async ({ page }) => {
  await page.goto("/n/russia-ukraine?parties=russia,ukraine&asOf=2025-06-02");
  await expect(page.getByRole("table")).toBeVisible();
  await page.getByRole("combobox", { name: "As of" }).selectOption("2025-05-28");
  await page.getByRole("combobox", { name: "Compare with" }).selectOption("2025-05-16");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/\/n\/russia-ukraine\?parties=russia,ukraine&asOf=2025-05-28&against=2025-05-16$/);

  await page.getByText("Parties 2 of 13").click();
  await page.getByRole("checkbox", { name: "United States" }).check();
  await page.getByRole("group").getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/parties=russia,ukraine,united-states/);
  await expect(page.getByRole("columnheader")).toHaveCount(4);
});

test("a cell's panel opens and closes with plain links", async ({ page }) => {
  await page.goto("/n/russia-ukraine?parties=russia,ukraine&asOf=2025-06-02");
  await page.getByRole("link", { name: "Rejects : Ukraine on Permanent neutrality" }).click();
  const panel = page.getByRole("dialog", { name: "Ukraine on Permanent neutrality" });
  await expect(panel).toContainText("Ukraine does not undertake obligations to be neutral");
  await panel.getByRole("link", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("search finds words of a quote", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search" }).fill("erdogan ceasefire");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("main")).toContainText("Türkiye");
});

test("what does not exist is a designed page", async ({ page }) => {
  for (const path of [
    "/nowhere",
    "/n/nowhere",
    "/n/russia-ukraine/issues/nowhere",
    "/positions/nowhere",
    "/s/nowhere",
  ]) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: /^(There is no such page|No such link)/ })).toBeVisible();
  }
});
