import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { ownNetwork } from "../parts/network";
import { OwnTalks } from "../parts/own-talks";
import { invitedPerson, signIn, signInAs } from "../parts/people";

const BASE = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const VIEW = "/n/russia-ukraine?parties=russia,ukraine&asOf=2025-06-02";

test.use({ extraHTTPHeaders: ownNetwork() });

async function openShare(page: Page) {
  await page.locator("summary", { hasText: "Share" }).click();
}

/** Pins the view that is open; gives back the link's own address. */
async function pin(page: Page, words: { title?: string; note?: string } = {}): Promise<string> {
  await openShare(page);
  if (words.title) await page.getByLabel("Title").fill(words.title);
  if (words.note) await page.getByLabel("Note").fill(words.note);
  await page.getByRole("button", { name: "Pin this view" }).click();
  await page.waitForURL(/\/s\/\w+\?pinned=1$/);
  const link = page.getByRole("textbox", { name: "Pinned link" });
  await expect(link).toHaveValue(page.url().replace("?pinned=1", ""));
  return link.inputValue();
}

test("the live link is the view's own address, tidy and in full, and is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/n/russia-ukraine?asOf=2025-06-02&layout=&parties=russia,ukraine,atlantis");
  await expect(page.getByRole("status").filter({ hasText: "atlantis" })).toBeVisible();
  await openShare(page);
  const link = page.getByRole("textbox", { name: "Live link" });
  await expect(link).toHaveValue(new URL(VIEW, BASE).href);
  await page.getByRole("button", { name: "Copy: Live link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(VIEW, BASE).href);
});

test("where the browser has no clipboard, the link is selected instead", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }));
  await page.goto(VIEW);
  await openShare(page);
  await page.getByRole("button", { name: "Copy: Live link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Selected" })).toBeVisible();
  expect(await page.evaluate(() => String(getSelection()))).toBe(new URL(VIEW, BASE).href);
});

test("the live link follows what the reader chooses", async ({ page }) => {
  await page.goto(VIEW);
  await page.getByRole("link", { name: "Parties as rows" }).click();
  await expect(page).toHaveURL(/layout=transposed/);
  await openShare(page);
  await expect(page.getByRole("textbox", { name: "Live link" })).toHaveValue(
    new URL(`${VIEW}&layout=transposed`, BASE).href,
  );
});

test("the sheet is worked by keyboard alone", async ({ page }) => {
  await page.goto(VIEW);
  const button = page.locator("summary", { hasText: "Share" });
  await expect(button).toBeVisible();
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Copy: Live link" })).toBeVisible();
  for (const stop of [
    page.getByRole("textbox", { name: "Live link" }),
    page.getByRole("button", { name: "Copy: Live link" }),
    page.getByRole("button", { name: "Pin this view" }),
  ]) {
    await page.keyboard.press("Tab");
    await expect(stop).toBeFocused();
  }
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await expect(page.getByRole("button", { name: "Pin this view" })).toBeHidden();
});

test("the system's share sheet gets the live link, where there is one", async ({ page }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(navigator, { share: async (data: unknown) => void shared.push(data) });
    Object.assign(window, { shared });
  });
  await page.goto(VIEW);
  await openShare(page);
  await page.getByRole("button", { name: "Share …" }).click();
  expect(await page.evaluate(() => Reflect.get(window, "shared"))).toEqual([
    { url: new URL(VIEW, BASE).href, title: "Russia–Ukraine settlement talks" },
  ]);
});

test("a stranger pins a view, without a title; pinned again it has the same link", async ({ page }) => {
  // Talks of its own: what other tests publish would give the view a new version, and so another link.
  const talks = new OwnTalks();
  await talks.publish(talks.position("north"), talks.position("south"));
  const view = `/n/${talks.slug}?parties=${talks.north}`;
  await page.goto(view);
  await openShare(page);
  await expect(page.getByLabel("Title")).toHaveCount(0);
  await page.goto(view);
  const link = await pin(page);
  await expect(page.getByRole("columnheader")).toHaveText([/Issue/, /North/]);
  await page.goto(view);
  expect(await pin(page)).toBe(link);
  await page.goto(link);
  await expect(page.getByRole("textbox", { name: "Pinned link" })).toHaveCount(0);
});

test("a view without rows is not offered to be pinned", async ({ page }) => {
  await page.goto("/n/russia-ukraine?q=nowhere-to-be-found");
  await openShare(page);
  await expect(page.getByText("No row is shown, so there is nothing to pin.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Pin this view" })).toHaveCount(0);
});

test("a network that pinned too much is told when again, and given the live link", async ({ page }) => {
  const post = (accept: string) =>
    page.request.post("/n/russia-ukraine/pin", {
      form: { view: "?parties=russia,ukraine&asOf=2025-06-02" },
      headers: { ...ownHeaders, origin: new URL(BASE).origin, accept },
      maxRedirects: 0,
    });
  const ownHeaders = ownNetwork();
  for (let pins = 0; pins < 20; pins += 1) expect((await post("application/json")).status()).toBeLessThan(300);
  const refused = await post("application/json");
  expect([refused.status(), await refused.json()]).toEqual([429, { error: "too-often" }]);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(3500);

  await page.setExtraHTTPHeaders(ownHeaders);
  await page.goto(VIEW);
  await openShare(page);
  await page.getByRole("button", { name: "Pin this view" }).click();
  await expect(page).toHaveURL(new URL(VIEW, BASE).href);
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(/Too many links .* Try again in 60 minutes\./);
  await expect(page.getByRole("textbox", { name: "The live link can be shared all the same:" })).toHaveValue(
    new URL(VIEW, BASE).href,
  );
  // It is about that view alone.
  await page.goto("/n/russia-ukraine?parties=russia");
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a view is pinned and its link stands there to be selected; nothing is offered that would not work", async ({
    page,
  }) => {
    await page.goto(VIEW);
    await openShare(page);
    await expect(page.getByRole("textbox", { name: "Live link" })).toHaveValue(new URL(VIEW, BASE).href);
    await expect(page.getByRole("button", { name: /Copy|Share …/ })).toHaveCount(0);
    await page.getByRole("button", { name: "Pin this view" }).click();
    await expect(page).toHaveURL(/\/s\/\w+\?pinned=1$/);
    await expect(page.getByRole("textbox", { name: "Pinned link" })).toBeVisible();
  });

  test("a contributor gives a link a title, changes it, and revokes it", async ({ page }) => {
    await signIn(page, "contributor");
    await page.goto(VIEW);
    const link = await pin(page, { title: "Where they stand", note: "For the piece of 3 June." });
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where they stand");
    await expect(page.getByText("For the piece of 3 June.")).toBeVisible();

    await page.getByRole("link", { name: "your links" }).click();
    const entry = page.getByRole("listitem").filter({ hasText: "Where they stand" });
    await expect(entry).toContainText("Russia, Ukraine · 8 issues · as of 2 June 2025");
    await expect(entry.getByRole("textbox", { name: "Link to Where they stand" })).toHaveValue(link);
    await entry.getByText("Change the title and note").click();
    await entry.getByLabel("Title").fill("Where both stood");
    await entry.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status")).toHaveText("The link has its new words.");

    const renamed = page.getByRole("listitem").filter({ hasText: "Where both stood" });
    await expect(renamed).toContainText("For the piece of 3 June.");
    await renamed.getByText(/^Revoke: /).click();
    await renamed.getByRole("button", { name: "Revoke this link" }).click();
    await expect(page.getByRole("status")).toHaveText("The link is revoked.");
    await expect(page.getByRole("heading", { name: "Revoked" })).toBeVisible();
    expect((await page.goto(link))?.status()).toBe(410);
    await expect(page.getByRole("heading", { name: "This link was revoked" })).toBeVisible();
  });
});

test("another contributor can neither see, rename nor revoke a link; an administrator can revoke it", async ({
  page,
  browser,
}) => {
  await signIn(page, "contributor");
  await page.goto(VIEW);
  const title = `Mine ${Date.now()}`;
  const link = await pin(page, { title });
  const id = link.split("/").at(-1) ?? "";

  const other = await (await browser.newContext({ baseURL: BASE })).newPage();
  await signIn(other, "contributor", "/links");
  await expect(other.getByRole("heading", { name: "Your links" })).toBeVisible();
  await expect(other.getByText("You have not pinned anything yet.")).toBeVisible();
  await other.goto("/links?all=1");
  await expect(other.getByText(title)).toHaveCount(0);
  for (const step of ["rename", "revoke"]) {
    const headers = { origin: new URL(BASE).origin, accept: "application/json" };
    const answer = await other.request.post(`/links/${id}/${step}`, { form: { title: "Theirs" }, headers });
    expect([step, answer.status()]).toEqual([step, 404]);
  }
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);

  await other.context().clearCookies();
  await signIn(other, "administrator", "/links");
  await other.getByRole("link", { name: "Everybody's links" }).click();
  const entry = other.getByRole("listitem").filter({ hasText: title });
  await expect(entry.getByText("Change the title and note")).toHaveCount(0);
  await entry.getByText(/^Revoke: /).click();
  await entry.getByRole("button", { name: "Revoke this link" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Everybody's links" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("main")).toContainText("revoked");
});

test("a title that was typed is not lost with the session", async ({ page }) => {
  const person = await invitedPerson("contributor");
  await signInAs(page, person);
  await page.goto(VIEW);
  await openShare(page);
  await page.getByLabel("Title").fill("Typed before");
  await page.context().clearCookies({ name: /session/ });
  await page.getByRole("button", { name: "Pin this view" }).click();
  await page.waitForURL(/\/sign-in/);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/n\/russia-ukraine/);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("you were signed out");
  await expect(page.getByLabel("Title")).toHaveValue("Typed before");
  await page.getByRole("button", { name: "Pin this view" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Typed before");
});

test("a title that is too long comes back with what is wrong", async ({ page }) => {
  await signIn(page, "contributor");
  await page.goto(VIEW);
  await openShare(page);
  await page.getByLabel("Title").evaluate((field) => field.removeAttribute("maxlength"));
  await page.getByLabel("Title").fill("x".repeat(121));
  await page.getByRole("button", { name: "Pin this view" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toContainText("was not pinned");
  await expect(page.getByLabel("Title")).toHaveAccessibleDescription(/Use at most 120 characters\./);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 375]) {
    test(`axe finds nothing wrong with what shares, ${colorScheme}, ${width} px wide`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const check = async (name: string) => {
        const { violations } = await new AxeBuilder({ page })
          .options({ rules: { "target-size": { enabled: true } } })
          .analyze();
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`),
          name,
        ).toEqual([]);
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect(scrollWidth, name).toBe(clientWidth);
      };
      await signIn(page, "contributor", "/links");
      await check("no links yet");
      await page.goto(VIEW);
      await openShare(page);
      await check("the sheet");
      await page.goto(VIEW);
      await pin(page, { title: "Averylongwordwithoutanyspace".repeat(4) });
      await check("the pinned view");
      await page.goto("/links");
      await page.getByText("Change the title and note").click();
      await page.getByText(/^Revoke: /).click();
      await check("the list");
    });
  }
}
