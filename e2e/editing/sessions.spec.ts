import { expect, test } from "@playwright/test";
import { signIn } from "../parts/people";
import { freePort, serveBuild } from "../parts/server";

test("a session that one process began counts in another, and ends in both", async ({ page }) => {
  test.slow();
  const port = await freePort();
  const stop = await serveBuild("product", port);
  try {
    await signIn(page, "contributor", "/desk");
    await page.goto(`http://127.0.0.1:${port}/desk`);
    await expect(page).toHaveURL(`http://127.0.0.1:${port}/desk`);
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("link", { name: "Sign in" })).toBeVisible();
    await page.goto("/desk");
    await expect(page).toHaveURL(/\/sign-in/);
  } finally {
    await stop();
  }
});
