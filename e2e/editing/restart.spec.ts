import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { invitedPerson, signInAs } from "../parts/people";
import { compileAnother, freePort, serveBuild } from "../parts/server";

test.use({ javaScriptEnabled: false });

test("a form that was open before a new build and a restart still submits", async ({ browser }) => {
  test.setTimeout(240_000);
  const port = await freePort();
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: `http://127.0.0.1:${port}` });
  const page = await context.newPage();
  const words = `we said it before the restart ${randomUUID()}`;

  const stopOld = await serveBuild("product", port);
  await signInAs(page, await invitedPerson("contributor"));
  await page.goto("/n/russia-ukraine/positions/new");
  await page.getByLabel("Party", { exact: true }).selectOption("ukraine");
  await page.getByLabel("Issue", { exact: true }).selectOption("permanent-neutrality");
  await page.getByRole("radio", { name: /^Rejects/ }).check();
  await page.getByLabel("Stated on").fill("11 August 2025");
  await page.getByLabel("How we know").selectOption("on-record");
  await page.getByLabel(/^Summary/).fill("Typed before the restart.");
  await page.getByLabel("Source", { exact: false }).first().fill("almayadeen-2025-05");
  await page.getByLabel(/^Quote/).fill(words);
  await stopOld();

  compileAnother();
  const stopNew = await serveBuild("another", port);
  await page.getByRole("button", { name: "Submit for review" }).last().click();
  await expect(page.getByText("Submitted for review.")).toBeVisible();
  await expect(page.getByRole("main")).toContainText(words);
  await stopNew();
  await context.close();
});
