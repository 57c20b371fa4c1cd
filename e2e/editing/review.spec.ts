import { randomInt, randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { invitedPerson, type Role, signInAs } from "../parts/people";
import { searchBox } from "../parts/search-box";

const CELL = "/n/russia-ukraine/positions/new?party=russia&issue=permanent-neutrality";
const SOURCE = "Russia Announces Peace Memorandum";

async function someone(page: Page, role: Role): Promise<string> {
  const person = await invitedPerson(role);
  await signInAs(page, person);
  return person.name;
}

/** Writes and submits a position of a day of its own; gives the address of its review page. */
async function submitPosition(page: Page, summary: string): Promise<string> {
  // After the last seeded statement, so that readers see it in the cell.
  const day = new Date(Date.UTC(2027, 0, 1) + randomInt(3_000) * 86_400_000).toISOString().slice(0, 10);
  await page.goto(CELL);
  await page.getByRole("radio", { name: /^Demands/ }).check();
  await page.getByLabel("Stated on").fill(day);
  await page.getByLabel("How we know").selectOption("on-record");
  await page.getByLabel(/^Summary/).fill(summary);
  await searchBox(page, /^Source/).click();
  await page.keyboard.type(SOURCE);
  await page.getByRole("option", { name: new RegExp(SOURCE) }).click();
  await page.getByLabel(/^Quote/).fill(`we will not do without it ${randomUUID()}`);
  await page.getByRole("button", { name: "Submit for review" }).last().click();
  await expect(page).toHaveURL(/\/review\/.*submitted=1/);
  await expect(page.getByText("Submitted for review.")).toBeVisible();
  return new URL(page.url()).pathname;
}

test("a reviewer finds a submission, asks for a change, publishes the next revision, and readers have it at once", async ({
  page,
  browser,
}) => {
  const author = await someone(page, "contributor");
  const first = `Wants it settled ${randomUUID()}`;
  const second = `Wants it settled by treaty ${randomUUID()}`;
  const review = await submitPosition(page, first);

  const desk = await browser.newPage();
  await someone(desk, "reviewer");
  await desk.goto("/review?mine=on");
  await desk.getByLabel("Author").selectOption(author);
  await desk.getByRole("button", { name: "Show" }).click();
  await desk.getByRole("link", { name: "Russia on Permanent neutrality" }).click();
  await expect(desk).toHaveURL(new RegExp(`${review}$`));
  await desk.getByText("Request changes", { exact: true }).click();
  await desk.getByLabel("Comment on: Summary").fill("Say by what means.");
  await desk.getByRole("button", { name: "Send back to the author" }).click();
  await expect(desk.getByText("Sent back to its author with your comments.")).toBeVisible();

  await page.goto("/desk");
  await expect(page.getByText("Say by what means.")).toBeVisible();
  await page.getByRole("link", { name: "Revise it" }).click();
  await page.getByLabel(/^Summary/).fill(second);
  await page.getByRole("button", { name: "Submit for review" }).last().click();
  await expect(page.getByText("Submitted for review.")).toBeVisible();

  await desk.goto(review);
  await desk.getByLabel("Why it is published without a checked quote").fill("Read on paper.");
  await desk.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(desk.getByText("Published. Readers have it now.")).toBeVisible();

  const reader = await browser.newPage();
  await reader.goto(review.replace("/review/", "/positions/"));
  await expect(reader.getByText(second).first()).toBeVisible();
  await reader.goto("/n/russia-ukraine");
  await expect(reader.getByRole("main")).toContainText(second);

  // It leaves the matrix for the other tests.
  await desk.goto(review);
  await desk.getByText("Retract the position").first().click();
  await desk.getByLabel("Reason").first().fill("Written by a test.");
  await desk.getByRole("button", { name: "Retract the position" }).click();
  await expect(desk.getByText("Written by a test.").first()).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole("main")).not.toContainText(second);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("what was typed comes back when a decision is refused", async ({ page, browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: true });
    const writer = await context.newPage();
    await someone(writer, "contributor");
    const review = await submitPosition(writer, `Wants it settled ${randomUUID()}`);
    await someone(page, "reviewer");
    await page.goto(review);
    await page.getByText("Request changes", { exact: true }).click();
    await page.getByLabel("Comment on: Summary").fill("x".repeat(2_000));
    await page.getByLabel("Comment on: Speaker").fill("Who said so?");
    await page.getByRole("button", { name: "Send back to the author" }).click();
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Too long: at most 1000 characters");
    await expect(page.getByLabel("Comment on: Speaker")).toHaveValue("Who said so?");
    await expect(page.getByLabel("Comment on: Summary")).toHaveValue("x".repeat(2_000));
  });
});
