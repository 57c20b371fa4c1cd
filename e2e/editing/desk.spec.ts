import { randomInt, randomUUID } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { newPerson, type Person, type Role, signIn } from "../parts/people";
import { takePicture } from "../parts/pictures";
import { searchBox } from "../parts/search-box";

/** The window of somebody else at the desk. */
async function windowOf(browser: Browser): Promise<Page> {
  return (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
}

/** Invites somebody by the page of users, and has them accept in a window of their own. */
async function invite(page: Page, browser: Browser, role: Role, label: string): Promise<[Page, Person]> {
  const person = newPerson(role);
  await page.goto("/users");
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Role", { exact: true }).selectOption({ label });
  await page.getByRole("button", { name: "Make an invitation" }).click();
  const link = await page.getByLabel("The link to hand over").inputValue();
  if (role === "contributor") await takePicture(page, "invite");
  const own = await windowOf(browser);
  await own.goto(link);
  await own.getByLabel("Name").fill(person.name);
  await own.getByLabel("New password").fill(person.password);
  await own.getByRole("button", { name: "Accept" }).click();
  await own.waitForURL(/\/desk/);
  return [own, person];
}

/** Types into the field that a label names, reached and filled by the keyboard. */
async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.insertText(text);
}

/** Chooses from a list that searches, by typing, the arrow and Enter. */
async function choose(page: Page, name: string | RegExp, text: string, option: string | RegExp): Promise<void> {
  await searchBox(page, name).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
  await expect(page.getByRole("option", { name: option }).first()).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

// The whole way of a record, as the desk of a newsroom goes it; docs/guide/editing.md tells it with these pictures.
test("from an invitation to a cell that readers see, by three people", async ({ page, browser }) => {
  test.slow();
  const mark = randomUUID().slice(0, 8);
  // A day of its own: two statements of one party on one issue and day would be near each other.
  const day = new Date(Date.UTC(2010, 0, 1 + randomInt(3_000))).toISOString().slice(0, 10);
  const title = `Statement after the talks ${mark}`;
  const quote = `We will accept monitors on the line, ${mark}, and nothing else.`;

  await signIn(page, "administrator", "/users");
  const [contributor, writer] = await invite(page, browser, "contributor", "Contributor");
  const [reviewer] = await invite(page, browser, "reviewer", "Reviewer");

  // The contributor records the source and stores a copy of its text.
  await contributor.goto("/sources/new");
  await type(contributor, /^Title/, title);
  await contributor.getByLabel(/^Kind of document/).selectOption({ label: "Web page" });
  await type(contributor, /^Issued on/, day);
  await type(contributor, /^Language/, "en");
  await type(contributor, /^Web address/, `https://example.org/${mark}`);
  await contributor.keyboard.press("Control+Enter");
  await expect(contributor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await contributor.getByRole("link", { name: "Store a copy" }).click();
  await contributor.getByRole("link", { name: "Paste the text" }).click();
  await type(contributor, /^Text/, `The minister spoke for an hour.\n${quote}\nHe then left.`);
  await takePicture(contributor, "stored-copy");
  await contributor.keyboard.press("Control+Enter");
  await expect(contributor.getByText("The copy is stored")).toBeVisible();

  // And a position that rests on it, by the keyboard alone.
  await contributor.goto("/n/russia-ukraine/positions/new");
  await choose(contributor, "Party", "Ukraine", "Ukraine");
  await choose(contributor, "Issue", "Ceasefire first", /ceasefire/i);
  await contributor.getByRole("radio", { name: /^Supports/ }).focus();
  await contributor.keyboard.press("Space");
  await type(contributor, "Stated on", day);
  await contributor.getByLabel("How we know").focus();
  await contributor.keyboard.type("On the record");
  await type(contributor, /^Summary/, `Accepts monitors on the line (${mark}).`);
  await choose(contributor, /^Source/, title, new RegExp(title));
  await type(contributor, /^Quote/, quote);
  const preview = contributor.getByRole("complementary");
  await expect(preview).toContainText(`Accepts monitors on the line (${mark}).`);
  await expect(contributor.getByText("Found word for word in the stored copy")).toBeVisible();
  await takePicture(contributor, "position-form");
  await contributor.keyboard.press("Control+Enter");
  await expect(contributor.getByText("Submitted for review.")).toBeVisible();
  const review = new URL(contributor.url()).pathname;

  // No reader sees it yet; the reviewer finds it in the queue and sends it back.
  const reader = await windowOf(browser);
  const cell = `/n/russia-ukraine?parties=ukraine&issues=ceasefire-first&asOf=${day}`;
  await reader.goto(cell);
  await expect(reader.getByRole("main")).not.toContainText(mark);
  await reviewer.goto("/review");
  await takePicture(reviewer, "queue");
  await reviewer.locator(`a[href^="${review}"]`).first().click();
  await expect(reviewer.getByRole("main")).toContainText(quote);
  await takePicture(reviewer, "review");
  await reviewer.getByText("Request changes").click();
  await reviewer.getByLabel("Comment on: Summary").fill("Say which line.");
  await reviewer.getByRole("button", { name: "Send back to the author" }).click();
  await expect(reviewer.getByText("Sent back to its author with your comments.")).toBeVisible();

  // The contributor finds the comment on the desk, and submits again.
  await contributor.goto("/desk");
  await expect(contributor.getByRole("main")).toContainText("Say which line.");
  await takePicture(contributor, "desk");
  await contributor.getByRole("link", { name: "Revise it" }).first().click();
  await contributor.getByLabel(/^Summary/).fill(`Accepts monitors on the line of contact (${mark}).`);
  await contributor.keyboard.press("Control+Enter");
  await expect(contributor.getByText("Submitted for review.")).toBeVisible();

  // Published, it is there for the next reader.
  await reviewer.goto(review);
  await reviewer.getByRole("button", { name: "Publish" }).click();
  await expect(reviewer.getByText("Published. Readers have it now.")).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole("main")).toContainText(`Accepts monitors on the line of contact (${mark}).`);
  await reader.goto(review.replace("/review/", "/positions/"));
  await expect(reader.getByRole("main")).toContainText(quote);
  await expect(reader.getByRole("main")).not.toContainText(writer.email);
});
