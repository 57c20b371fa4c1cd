import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../parts/people";
import { searchBox } from "../parts/search-box";

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).last().click();

/** Chooses a party from the box that searches, or from the list that stands there without JavaScript. */
async function chooseParty(page: Page, name: string, searches: boolean): Promise<void> {
  if (!searches)
    return void (await page.getByRole("combobox", { name: "Party", exact: true }).selectOption({ label: name }));
  await searchBox(page, "Party").fill(name);
  await page.getByRole("option", { name }).click();
}

async function makeNegotiation(page: Page, slug: string): Promise<void> {
  await page.goto("/negotiations/new");
  await page.getByLabel("Title").fill(`Talks ${slug}`);
  await page.getByLabel("Name in addresses").fill(slug);
  await page.getByLabel(/^Summary/).fill("What they are about.");
  await save(page);
  await expect(page.getByRole("heading", { name: `Manage Talks ${slug}` })).toBeVisible();
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a reviewer makes a negotiation with two parties and an issue, and readers see it at once", async ({
      page,
    }) => {
      await signIn(page, "reviewer");
      const slug = `talks-${randomUUID()}`;
      await makeNegotiation(page, slug);

      await page.getByRole("link", { name: "Add a party" }).click();
      await page.getByRole("link", { name: "New party" }).click();
      await page.getByLabel("Name", { exact: true }).fill(`Party ${slug}`);
      await page.getByLabel("Name in addresses").fill(slug);
      await page.getByLabel("Kind").selectOption("coalition");
      await save(page);
      // The party is recorded; the form of its part has it chosen.
      await page.getByLabel("Part", { exact: true }).selectOption("mediator");
      await page.getByLabel("Short name").fill("The makers");
      await page.getByLabel("Abbreviation").fill("TM");
      await save(page);

      await page.getByRole("link", { name: "Add a party" }).click();
      await chooseParty(page, "Ukraine", javaScriptEnabled);
      await page.getByLabel("Part", { exact: true }).selectOption("principal");
      await page.getByLabel("Short name").fill("Ukraine");
      await page.getByLabel("Abbreviation").fill("TM");
      await page.getByLabel(`Party ${slug}`).check();
      await save(page);
      // The abbreviation is taken: what was typed is there, and the reason beside it.
      await expect(page.getByRole("main").getByRole("alert").first()).toContainText(
        "Abbreviation: This is recorded already",
      );
      await expect(page.getByLabel(`Party ${slug}`)).toBeChecked();
      await page.getByLabel("Abbreviation").fill("UA");
      await save(page);

      await page.getByRole("link", { name: "Add an issue" }).click();
      await page.getByLabel("Title").fill("Prisoners");
      await page.getByLabel("Name in addresses").fill("prisoners");
      await page.getByLabel(/^Proposition/).fill("All prisoners are exchanged.");
      await page.getByLabel("Category").fill("Process");
      await save(page);
      await page.getByRole("link", { name: "Add a round" }).click();
      await page.getByLabel("Title").fill("First round");
      await page.getByLabel("Name in addresses").fill("first");
      await page.getByLabel("Date").fill("June 2025");
      await save(page);
      await expect(page.getByRole("region", { name: "Rounds" })).toContainText("June 2025");

      await page.context().clearCookies();
      await page.goto(`/n/${slug}`);
      await expect(page.getByRole("main")).toContainText("All prisoners are exchanged.");
      await expect(page.getByRole("main")).toContainText("The makers");
      await expect(page.getByRole("link", { name: "Add a position" })).toHaveCount(0);
      await page.goto(`/n/${slug}/manage`);
      await expect(page).toHaveURL(/\/sign-in/);
    });

    test("a contributor records a source and stores a copy of it, which the public does not see whole", async ({
      page,
    }) => {
      await signIn(page, "contributor");
      const words = randomUUID();
      const url = `https://example.org/${words}`;
      const fill = async () => {
        await page.goto("/sources/new");
        await page.getByLabel("Title").fill(`Memorandum ${words}`);
        await page.getByLabel(/^Web address/).fill(url);
        await page.getByLabel("Kind of document").selectOption("report");
        await page.getByLabel("Language").fill("en");
        await save(page);
      };
      await fill();
      await expect(page.getByRole("heading", { name: `Memorandum ${words}` })).toBeVisible();
      const path = new URL(page.url()).pathname;

      await page.getByRole("link", { name: "Store a copy" }).click();
      await page.getByRole("link", { name: "Paste the text" }).click();
      await page.getByLabel(/^Text/).fill(`First line.\nAbout ${words}.`);
      await page.getByRole("button", { name: "Store this copy" }).last().click();
      await expect(page.getByText("The copy is stored")).toBeVisible();
      await expect(page.getByRole("region", { name: "Stored text" }).last()).toContainText(`About ${words}.`);

      await page.goto(`${path}/snapshot/paste`);
      await page.getByLabel(/^Text/).fill(`First line.\nAbout ${words}.`);
      await page.getByRole("button", { name: "Store this copy" }).last().click();
      await expect(page.getByText("This very text is stored already.")).toBeVisible();

      // Its address again: the form leads to what is there.
      await fill();
      await expect(page.getByText("Recorded already:")).toBeVisible();
      await expect(page.getByLabel(/^Web address/)).toHaveValue(url);
      await page.getByRole("link", { name: `Memorandum ${words}` }).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));

      await page.context().clearCookies();
      // Nothing public rests on it yet.
      expect((await page.goto(path))?.status()).toBe(404);
    });
  });
}

test("two reviewers change one negotiation: neither change is lost", async ({ page, browser }) => {
  const slug = `talks-${randomUUID()}`;
  await signIn(page, "reviewer");
  await makeNegotiation(page, slug);
  await page.goto(`/n/${slug}/edit`);
  const form = page.url();

  const theirs = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(theirs, "reviewer");
  await theirs.goto(`/n/${slug}/edit`);
  await theirs.getByLabel("Title").fill("A title of theirs");
  await theirs.getByLabel(/^Summary/).fill("Their summary.");
  await save(theirs);
  await expect(theirs.getByRole("heading", { name: "Manage A title of theirs" })).toBeVisible();
  await theirs.context().close();

  await page.getByLabel(/^Summary/).fill("My summary.");
  await save(page);
  const notice = page.getByRole("region", { name: "Somebody else changed this meanwhile" });
  await expect(notice).toContainText("Their summary.");
  await expect(page.getByLabel(/^Summary/)).toHaveValue("My summary.");
  await page.getByRole("button", { name: "Put both together" }).click();
  await expect(page).toHaveURL(`${form}?merged=1`);
  await expect(page.getByLabel("Title")).toHaveValue("A title of theirs");
  await expect(page.getByLabel(/^Summary/)).toHaveValue("My summary.");
  await save(page);
  await page.goto(`/n/${slug}`);
  await expect(page.getByRole("main")).toContainText("A title of theirs");
  await expect(page.getByRole("main")).toContainText("My summary.");
});
