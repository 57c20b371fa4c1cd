import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { signIn } from "../parts/people";

const RECORD = "russia-ukraine.hungary.eu-accession.2025-06-26";

test("a correction is marked, and its difference shown to everyone, without JavaScript too", async ({
  page,
  browser,
}) => {
  const word = `word${randomUUID().slice(0, 8)}`;
  await signIn(page, "contributor");
  await page.goto(`/positions/${RECORD}/edit`);
  await page.getByLabel(/^Summary/).fill(`Corrected ${word}.`);
  await page.getByRole("radio", { name: /^Correction/ }).check();
  await page.getByLabel("Reason").fill(`The summary was wrong (${word}).`);
  await page.getByRole("button", { name: "Submit for review" }).last().click();
  await expect(page.getByText("Submitted for review.")).toBeVisible();

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await reader.goto(`/positions/${RECORD}/history?from=1&to=2`);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("History");
  await expect(reader.getByRole("main")).not.toContainText(word);

  const reviewer = await (await browser.newContext()).newPage();
  await signIn(reviewer, "reviewer");
  await reviewer.goto(`/review/${RECORD}`);
  await reviewer.getByLabel("Why it is published without a checked quote").fill(`A broadcast (${word}).`);
  await reviewer.getByRole("button", { name: "Publish" }).click();
  await expect(reviewer.getByText("Published. Readers have it now.")).toBeVisible();

  await reader.goto(`/positions/${RECORD}`);
  await expect(reader.getByText(`Quote not checked: A broadcast (${word}).`)).toBeVisible();
  await expect(reader.getByText(/^Corrected on/).first()).toBeVisible();
  await reader.getByRole("link", { name: "what changed" }).click();
  await expect(reader.locator("ins").filter({ hasText: word })).toBeVisible();
  await expect(reader.getByText(`Reason: The summary was wrong (${word}).`)).toBeVisible();
});
