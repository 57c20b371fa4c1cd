import { expect, test } from "@playwright/test";
import { newPerson, runUserCommand } from "./parts/people";

// Runs before all other tests, as it needs a database without an administrator.
test("the set-up link of the first start makes the first administrator, once", async ({ page }) => {
  const replaced = await runUserCommand("create");
  const link = await runUserCommand("create");
  test.skip(link === null || replaced === null, "This database has an administrator");
  if (link === null || replaced === null) return;

  await page.goto(replaced);
  await expect(page.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();

  const person = newPerson("administrator");
  await page.goto(link);
  await page.getByLabel("Name").fill(person.name);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("New password").fill("short");
  await page.getByRole("button", { name: "Set up" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("One field needs another look.");
  await expect(page.getByLabel("New password")).toHaveAccessibleDescription(/Use at least 12 characters\./);
  await expect(page.getByLabel("Name")).toHaveValue(person.name);

  await page.getByLabel("New password").fill(person.password);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/link"));
  await page.goto("/users");
  await expect(page.getByRole("rowheader", { name: `${person.name} (you)` })).toBeVisible();

  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1, name: "This link does not work" })).toBeVisible();
  expect(await runUserCommand("create")).toBeNull();
});
