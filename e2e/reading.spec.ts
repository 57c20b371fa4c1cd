import { expect, test } from "@playwright/test";

const FOUR = "ceasefire-first,permanent-neutrality,sanctions-relief,frozen-assets-release";
const VIEW = `/n/russia-ukraine?parties=russia,ukraine&issues=${FOUR}`;

test("a reader compares two parties on a date, opens a cell, reads the words and finds their source", async ({
  page,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Russia–Ukraine settlement talks" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Russia–Ukraine settlement talks");

  await page.goto(`${VIEW}&asOf=2025-06-02`);
  const table = page.getByRole("table", { name: /positions as of 2 June 2025/ });
  await expect(table.getByRole("columnheader")).toHaveText([/Issue/, /Russia/, /Ukraine/]);
  await expect(table.getByRole("rowheader").filter({ has: page.getByRole("link") })).toHaveCount(4);
  const neutrality = table.getByRole("row").filter({ hasText: "Permanent neutrality" });
  await expect(neutrality.getByRole("cell").nth(0)).toContainText("Demands");
  await expect(neutrality.getByRole("cell").nth(1)).toContainText("Rejects");

  await neutrality.getByRole("link", { name: "Rejects : Ukraine on Permanent neutrality" }).click();
  const panel = page.getByRole("dialog", { name: "Ukraine on Permanent neutrality" });
  await expect(panel.getByRole("blockquote")).toContainText("Ukraine does not undertake obligations to be neutral");
  await expect(page).toHaveURL(/cell=permanent-neutrality\.ukraine/);
  const original = panel.getByRole("link", { name: "Read it in the source" });
  await expect(original).toHaveAttribute("href", /^https:\/\/.+#:~:text=Ukraine%20does%20not%20undertake/);

  await panel.getByRole("link", { name: "About this source" }).click();
  await expect(page).toHaveURL(/\/sources\/liga-uamemo-2025-06$/);
  await expect(page.getByRole("main")).toContainText("Ukraine does not undertake obligations to be neutral");
});

test("a reader moves the date and sees what shifted", async ({ page }) => {
  await page.goto(`${VIEW}&asOf=2025-06-02`);
  await page.getByRole("combobox", { name: "As of" }).selectOption({ label: "28 May 2025" });
  await expect(page).toHaveURL(/asOf=2025-05-28/);
  await expect(page.getByRole("table", { name: /as of 28 May 2025/ })).toBeVisible();

  await page.getByRole("combobox", { name: "Compare with" }).selectOption("2025-06-02");
  await expect(page).toHaveURL(/against=2025-06-02/);
  await expect(page.getByRole("status")).toContainText("From 28 May 2025 to 2 June 2025");
  const neutrality = page.getByRole("row").filter({ hasText: "Permanent neutrality" });
  await expect(neutrality.getByRole("cell").nth(1)).toContainText("2 steps towards opposition by 2 June 2025");

  await page.goBack();
  await expect(page).not.toHaveURL(/against/);
  await expect(page.getByRole("combobox", { name: "Compare with" })).toHaveValue("");
  await page.goBack();
  await expect(page.getByRole("combobox", { name: "As of" })).toHaveValue("2025-06-02");
  await page.goForward();
  await expect(page.getByRole("combobox", { name: "As of" })).toHaveValue("2025-05-28");
});

test("choices apply without a full reload", async ({ page }) => {
  await page.goto(VIEW);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole("link", { name: "Parties as rows" }).click();
  await expect(page.getByRole("link", { name: "Issues as rows" })).toBeVisible();
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

test("parties are chosen, hidden and ordered", async ({ page }) => {
  await page.goto("/n/russia-ukraine");
  await page.getByText("Parties 4 of 13").click();
  await page.getByRole("checkbox", { name: "United States" }).uncheck();
  await page.getByRole("checkbox", { name: "China" }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/parties=russia,ukraine,e3,china$/);
  await page.getByText("Parties 4 of 13").click();
  await page.getByRole("button", { name: "Move China up" }).click();
  await expect(page).toHaveURL(/parties=russia,ukraine,china,e3$/);
  await expect(page.getByRole("columnheader").nth(3)).toContainText("China");
});

test("rows are filtered by stance, disagreement and text, and an empty result leads back", async ({ page }) => {
  await page.goto("/n/russia-ukraine?issues=all");
  const rows = page.getByRole("rowheader").filter({ has: page.getByRole("link") });
  await expect(rows).toHaveCount(20);
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Disagreement at least").selectOption("100% of the scale");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/disagreement=1/);
  await expect(rows).not.toHaveCount(20);
  await expect(page.getByText(`${20 - (await rows.count())} issues hidden by the filters.`)).toBeVisible();

  await page.goto("/n/russia-ukraine?q=nowhere-to-be-found");
  await expect(page.getByRole("heading", { name: "No row matches these filters" })).toBeVisible();
  await page.getByRole("link", { name: "Clear the filters" }).last().click();
  await expect(page.getByRole("table")).toBeVisible();
});

test("what an address names and does not exist is dropped and named", async ({ page }) => {
  const response = await page.goto("/n/russia-ukraine?parties=russia,atlantis&asOf=yesterday&cell=x.y");
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("status")).toContainText("parties: atlantis");
  await expect(page.getByRole("status")).toContainText("asOf: yesterday");
  await expect(page.getByRole("columnheader")).toHaveCount(2);
});

test("a page that does not exist is a designed 404", async ({ page }) => {
  for (const path of [
    "/n/nowhere",
    "/positions/nowhere.x",
    "/sources/nothing",
    "/n/russia-ukraine/issues/x",
    "/elsewhere",
  ]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole("heading", { level: 1, name: "There is no such page" })).toBeVisible();
  }
});

test("a member of a coalition is not given its coalition's position", async ({ page }) => {
  await page.goto("/n/russia-ukraine?parties=germany,e3&issues=eu-accession");
  const germany = page.getByRole("row").filter({ hasText: "EU accession" }).getByRole("cell").first();
  await expect(germany).toContainText("Not researched");
  await germany.getByRole("link", { name: "see E3 / Europeans: supports" }).click();
  await expect(page.getByRole("dialog", { name: "E3 / Europeans on EU accession" })).toBeVisible();
});
