import { randomInt, randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { invitedPerson, signInAs } from "../parts/people";
import { searchBox } from "../parts/search-box";

const FORM = "/n/russia-ukraine/positions/new";
const CELL = `${FORM}?party=russia&issue=permanent-neutrality`;
const SOURCE = "Russia Announces Peace Memorandum";

/** A quote that no other test cites, so that nothing is near it. */
const quote = () => `we will not do without it ${randomUUID()}`;

/** A date of its own for each record: two of one party, issue and date would be near each other. */
const someDay = () => new Date(randomInt(-40_000, 3_000) * 86_400_000).toISOString().slice(0, 10);

async function contributor(page: Page) {
  const person = await invitedPerson("contributor");
  await signInAs(page, person);
  return person;
}

/** Fills in what every position needs, apart from party and issue. */
async function fillIn(page: Page, words: { day: string; summary: string; quote: string }) {
  await page.getByRole("radio", { name: /^Demands/ }).check();
  await page.getByLabel("Stated on").fill(words.day);
  await page.getByLabel("How we know").selectOption("on-record");
  await page.getByLabel(/^Summary/).fill(words.summary);
  await searchBox(page, /^Source/).click();
  await page.keyboard.type(SOURCE);
  await page.getByRole("option", { name: new RegExp(SOURCE) }).click();
  await page.getByLabel(/^Quote/).fill(words.quote);
}

const submit = (page: Page) => page.getByRole("button", { name: "Submit for review" }).last().click();
const saved = (page: Page) => expect(page.getByRole("status").filter({ hasText: "Draft saved" })).toBeVisible();

test("a cited position is written and submitted with the keyboard alone, in less than a minute", async ({ page }) => {
  await contributor(page);
  await page.goto("/n/russia-ukraine");
  const began = Date.now();
  await page.getByRole("link", { name: "Add a position" }).focus();
  await page.keyboard.press("Enter");
  const { keyboard } = page;
  const type = async (text: string) => {
    await keyboard.press("Tab");
    await keyboard.type(text);
  };
  const choose = async (text: string) => {
    await type(text);
    await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
    await keyboard.press("ArrowDown");
    await keyboard.press("Enter");
  };
  await searchBox(page, "Party").focus();
  await keyboard.type("Russia");
  await expect(page.getByRole("listbox").getByRole("option").first()).toBeVisible();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await choose("Permanent neutr");
  // The five stances are one stop; the arrows go through them.
  await keyboard.press("Tab");
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: /^Opposes/ })).toBeChecked();
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await type(someDay());
  await type("On the record");
  await type("Will not do without it.");
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await choose(SOURCE);
  await keyboard.press("Tab");
  await type(quote());
  await keyboard.press("Control+Enter");
  await expect(page).toHaveURL(
    /\/review\/russia-ukraine\.russia\.permanent-neutrality\.\d{4}-\d\d-\d\d(\.\d)?\?submitted=1/,
  );
  expect(Date.now() - began).toBeLessThan(60_000);
});

test("whoever has reached a list before the page's script runs is still in it after", async ({ page }) => {
  await contributor(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(FORM, { waitUntil: "commit" });
  await page.getByRole("combobox", { name: "Party", exact: true }).selectOption({ label: "Russia" });
  await page.getByRole("combobox", { name: "Party", exact: true }).focus();
  release();
  await expect(searchBox(page, "Party")).toBeFocused();
  await expect(searchBox(page, "Party")).toHaveValue("Russia");
});

test("what is typed is saved by itself, drawn beside the form, and there after the page is loaded anew", async ({
  page,
}) => {
  await contributor(page);
  await page.goto(CELL);
  await fillIn(page, { day: "May 2025", summary: "Kept without a button.", quote: quote() });
  await saved(page);
  await expect(page.getByText("Recorded as 2025-05.")).toBeVisible();
  await expect(page.getByRole("complementary")).toContainText("Kept without a button.");
  await expect(page.getByText("No stored copy yet")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/^Summary/)).toHaveValue("Kept without a button.");
  await expect(page.getByRole("combobox", { name: /^Source/ })).toHaveValue(new RegExp(SOURCE));
  await expect(page.getByRole("radio", { name: /^Demands/ })).toBeChecked();
});

test("the browser names what is wrong, leads to it, and keeps a text that is far too long", async ({ page }) => {
  await contributor(page);
  await page.goto(CELL);
  await fillIn(page, { day: "the other day", summary: "x".repeat(5_000), quote: quote() });
  await submit(page);
  const summary = page.getByRole("main").getByRole("alert").filter({ hasText: "Some of this needs another look" });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText("Summary: Too long: at most 400 characters");
  await summary.getByRole("link", { name: /^Stated on/ }).click();
  await expect(page.getByLabel("Stated on")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByText("5000 of 400")).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByLabel(/^Summary/)).toHaveValue("x".repeat(5_000));
});

test("a form that is sent twice makes one record", async ({ page }) => {
  await contributor(page);
  await page.goto(CELL);
  const words = quote();
  await fillIn(page, { day: someDay(), summary: "Said once.", quote: words });
  await saved(page);
  const address = page.url();
  const send = () =>
    page.request.post(`${address}/submit`, {
      headers: { origin: new URL(address).origin, accept: "application/json" },
      form: {
        party: "russia",
        issue: "permanent-neutrality",
        answer: "demands",
        statedOn: someDay(),
        summary: "Said once.",
        attribution: "on-record",
        "citations[0].newSource.title": `A source of ${words}`,
        "citations[0].newSource.type": "webpage",
        "citations[0].newSource.language": "en",
        "citations[0].quote": words,
      },
    });
  const answers = await Promise.all([send(), send(), send()]);
  const outcomes = await Promise.all(answers.map(async (answer) => (await answer.json()).outcome));
  expect(new Set(outcomes).size).toBe(1);
  expect(outcomes[0]).toMatch(/^\/review\//);
  await page.goto(address);
  await expect(page).toHaveURL(/\/review\//);
});

test("after the session is lost what was typed is saved, and there once one signs in", async ({ page, context }) => {
  const person = await contributor(page);
  await page.goto(CELL);
  await fillIn(page, { day: someDay(), summary: "Typed before it ended.", quote: quote() });
  await saved(page);
  await context.clearCookies();
  await page.getByLabel(/^Summary/).fill("Typed after it ended.");
  await expect(page.getByText(/Not saved: you are signed out/)).toBeVisible();
  const address = new URL(page.url()).pathname;
  await submit(page);
  await expect(page).toHaveURL(/\/sign-in\?return=/);
  await signInAs(page, person);
  await page.goto(address);
  await expect(page.getByLabel(/^Summary/)).toHaveValue("Typed after it ended.");
});

test("what could not be saved stays in the browser, and is offered when the draft is opened again", async ({
  page,
  context,
}) => {
  await contributor(page);
  await page.goto(CELL);
  await page.getByLabel(/^Summary/).fill("Typed with a connection.");
  await saved(page);
  await context.setOffline(true);
  await page.getByLabel(/^Summary/).fill("Typed without one.");
  await expect(page.getByText(/Not saved: no connection/)).toBeVisible();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(page.url());
  await expect(again.getByLabel(/^Summary/)).toHaveValue("Typed with a connection.");
  await again.getByRole("button", { name: "Use that text" }).click();
  await expect(again.getByLabel(/^Summary/)).toHaveValue("Typed without one.");
});

test("a form takes no field that it does not have, and nobody's draft but one's own", async ({
  page,
  browser,
  baseURL,
}) => {
  await contributor(page);
  await page.goto(CELL);
  const address = page.url();
  const headers = { origin: new URL(address).origin, accept: "application/json" };
  for (const field of ["role", "authorId", "state"]) {
    const answer = await page.request.post(`${address}/submit`, { headers, form: { [field]: "administrator" } });
    expect(answer.status()).toBe(422);
    expect((await answer.json()).issues).toContainEqual({ field, code: "unknown-field" });
  }
  const foreign = await page.request.post(`${address}/save`, {
    headers: { ...headers, origin: "https://evil.example" },
  });
  expect(foreign.status()).toBe(403);

  const other = await browser.newPage({ baseURL });
  await contributor(other);
  expect((await other.goto(address))?.status()).toBe(404);
  const theirs = await other.request.post(`${address}/save`, { headers, form: { summary: "Not mine" } });
  expect(theirs.status()).toBe(404);
  await other.close();
});

test("a record that is near is shown before anything is saved, and can be told to be another", async ({ page }) => {
  await contributor(page);
  await page.goto(CELL);
  await fillIn(page, { day: "2 June 2025", summary: "Said again on that day.", quote: quote() });
  const notice = page.getByRole("region", { name: "Close to an existing record." });
  await expect(notice).toContainText("same party, issue and date");
  await saved(page);
  await submit(page);
  await expect(notice).toContainText("say if yours is another statement");
  await expect(notice).toBeFocused();
  for (const box of await notice.getByRole("checkbox").all()) await box.check();
  await submit(page);
  await expect(page).toHaveURL(/\/review\/russia-ukraine\.russia\.permanent-neutrality\.2025-06-02\.\d/);
});

test("two who change one record are shown each other's change, and nothing typed is lost", async ({
  page,
  browser,
  baseURL,
}) => {
  const record = "/positions/russia-ukraine.russia.permanent-neutrality.2024-06-14/edit";
  await contributor(page);
  await page.goto(record);
  const other = await browser.newPage({ baseURL });
  await contributor(other);
  await other.goto(record);
  const change = async (editor: Page, summary: string) => {
    await editor.getByLabel(/^Summary/).fill(summary);
    await editor.getByRole("radio", { name: /^Correction/ }).check();
    await editor.getByLabel("Reason").fill("A slip.");
  };
  // One word each, so that the difference of the two shows them whole.
  const [first, second] = [`First${randomInt(1_000_000)}`, `Second${randomInt(1_000_000)}`];
  await change(other, first);
  await other.getByLabel(/^Speaker/).fill(`Its president ${first}`);
  await submit(other);
  await expect(other).toHaveURL(/\/review\//);
  await other.close();

  await change(page, second);
  await submit(page);
  const conflict = page.getByRole("region", { name: /^Changed meanwhile by/ });
  await expect(conflict).toBeVisible();
  await expect(conflict).toContainText(first);
  await expect(page.getByLabel(/^Summary/)).toHaveValue(second);
  await expect(conflict.getByRole("group", { name: "Summary" }).getByRole("radio", { name: "Yours" })).toBeChecked();
  await conflict.getByRole("button", { name: "Put both together" }).click();
  await expect(page.getByText("Their changes and yours are together now.")).toBeVisible();
  await expect(page.getByLabel(/^Summary/)).toHaveValue(second);
  await expect(page.getByLabel(/^Speaker/)).toHaveValue(`Its president ${first}`);
  await submit(page);
  await expect(page).toHaveURL(/\/review\//);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing wrong with the form, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await contributor(page);
      await page.goto(CELL);
      await page.getByRole("radio", { name: /^Demands/ }).check();
      await page.getByLabel("Stated on").fill("2 June 2025");
      await expect(page.getByRole("region", { name: "Close to an existing record." })).toBeVisible();
      await submit(page);
      await expect(page.getByText("Some of this needs another look")).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { "target-size": { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the form says what is wrong, takes another citation, and gives back what was typed", async ({ page }) => {
    await contributor(page);
    await page.goto(FORM);
    await page.getByLabel("Party", { exact: true }).selectOption("russia");
    await page.getByLabel("Issue", { exact: true }).selectOption("permanent-neutrality");
    await page.getByLabel(/^Summary/).fill("Written in plain HTML.");
    await submit(page);
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Citation 1: Quote: Fill this in");
    await expect(page.getByRole("main").getByRole("alert")).toContainText("Stance on the proposition: Fill this in");
    await expect(page.getByLabel(/^Summary/)).toHaveValue("Written in plain HTML.");
    await expect(page.getByLabel("Party", { exact: true })).toHaveValue("russia");

    const [first, second] = [quote(), quote()];
    await page.getByRole("radio", { name: /^Rejects/ }).check();
    await page.getByLabel("Stated on").fill(someDay());
    await page.getByLabel("How we know").selectOption("on-record");
    await page.getByLabel(/^Source/).fill("https://example.org/not-recorded");
    await page.getByLabel(/^Quote/).fill(first);
    await page.getByRole("button", { name: "Add a citation" }).click();
    await expect(page.getByLabel(/^Quote/)).toHaveCount(2);
    await expect(page.getByLabel(/^Quote/).first()).toHaveValue(first);
    await page
      .getByLabel(/^Quote/)
      .nth(1)
      .fill(second);
    await page.getByRole("button", { name: "Remove citation 1" }).click();
    await expect(page.getByLabel(/^Quote/)).toHaveCount(1);
    await expect(page.getByLabel(/^Quote/)).toHaveValue(second);

    await page.getByText("A source that is not recorded yet").click();
    await page.getByLabel("Title", { exact: true }).fill(`A speech of ${second}`);
    await page.getByLabel("Kind", { exact: true }).selectOption("speech");
    await page.getByLabel("Language", { exact: true }).fill("ru");
    await submit(page);
    await expect(page).toHaveURL(/\/review\/russia-ukraine\./);
  });

  test("a draft is kept, and thrown away", async ({ page }) => {
    await contributor(page);
    await page.goto(CELL);
    await page.getByLabel(/^Summary/).fill("For later.");
    await page.getByRole("button", { name: "Keep as draft" }).click();
    await expect(page.getByText("The draft is kept.")).toBeVisible();
    await expect(page.getByLabel(/^Summary/)).toHaveValue("For later.");
    const address = page.url();
    await page.getByText("Discard", { exact: true }).click();
    await page.getByRole("button", { name: "Discard this draft" }).click();
    expect((await page.goto(address))?.status()).toBe(404);
  });
});
