import { expect, type Page, test } from "@playwright/test";
import { invitedPerson, newPerson, signIn, signInAs } from "../parts/people";

async function inviteByForm(page: Page, email: string, role: string): Promise<string> {
  await page.goto("/users");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Role", { exact: true }).selectOption({ label: role });
  await page.getByRole("button", { name: "Make an invitation" }).click();
  return page.getByLabel("The link to hand over").inputValue();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an administrator invites a contributor, who accepts, signs out and in again", async ({ page, browser }) => {
      await signIn(page, "administrator", "/users");
      const person = newPerson("contributor");
      const link = await inviteByForm(page, person.email, "Contributor");

      const theirs = await browser.newContext({ javaScriptEnabled });
      const own = await theirs.newPage();
      await own.goto(link);
      await expect(own.getByText("You are invited as Contributor.")).toBeVisible();
      await expect(own.getByRole("main")).toContainText(person.email);
      await own.getByLabel("Name").fill(person.name);
      await own.getByLabel("New password").fill(person.password);
      await own.getByRole("button", { name: "Accept" }).click();
      await own.waitForURL((url) => !url.pathname.startsWith("/link"));

      await own.goto("/");
      await expect(own.getByRole("navigation", { name: "Your pages" }).getByRole("link")).toHaveText([
        "Desk",
        /^Review/,
        "Activity",
        "Links",
      ]);
      await own.getByRole("button", { name: "Sign out" }).click();
      await expect(own.getByRole("link", { name: "Sign in" })).toBeVisible();
      await signInAs(own, person, "/account");
      await expect(own).toHaveURL(/\/account$/);
      await expect(own.getByRole("main")).toContainText(person.email);
      expect((await own.goto("/users"))?.status()).toBe(404);

      await own.goto(link);
      await expect(own.getByRole("heading", { name: "This link does not work" })).toBeVisible();
      await theirs.close();
    });
  });
}

test("a wrong password keeps the address, and says the same as an unknown address", async ({ page }) => {
  const person = await invitedPerson("contributor");
  for (const email of [person.email, "nobody@example.org"]) {
    await page.goto("/sign-in?return=/sources");
    await page.getByLabel("E-mail address").fill(email);
    await page.getByLabel("Password").fill("not this one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByRole("main").getByRole("alert").first()).toHaveText(
      "The e-mail address or the password is wrong.",
    );
    await expect(page.getByLabel("E-mail address")).toHaveValue(email);
  }
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sources$/);
});

test("signing in never leads to another site", async ({ page, baseURL }) => {
  const person = await invitedPerson("contributor");
  for (const elsewhere of ["//evil.test", "/\\evil.test", "https://evil.test"]) {
    await page.context().clearCookies();
    await signInAs(page, person, elsewhere);
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? "").origin);
  }
});

test("another site's form changes nothing", async ({ page, request, baseURL }) => {
  await signIn(page, "administrator", "/users");
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const post = (origin: string | null) =>
    request.post("/users/settings", {
      headers: { cookie, ...(origin === null ? {} : { origin }) },
      form: { sole: "" },
      maxRedirects: 0,
    });
  expect((await post("http://evil.test")).status()).toBe(403);
  expect((await post("null")).status()).toBe(403);
  expect((await post(null)).status()).toBe(403);
  expect((await post(new URL(baseURL ?? "").origin)).status()).toBe(303);
});

test("a page of one's own asks to sign in, and then shows itself", async ({ page }) => {
  const person = await invitedPerson("contributor");
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?return=%2Faccount$/);
  await page.getByLabel("E-mail address").fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/account$/);
});

test("an administrator disables somebody, whose open page then asks to sign in, in vain", async ({ page, browser }) => {
  const person = await invitedPerson("reviewer");
  const theirs = await (await browser.newContext()).newPage();
  await signInAs(theirs, person);
  await signIn(page, "administrator", "/users");
  await page.getByRole("button", { name: `Disable ${person.name}` }).click();
  await expect(page.getByRole("status")).toContainText("Disabled");
  await theirs.reload();
  await expect(theirs).toHaveURL(/\/sign-in/);
  await theirs.getByLabel("E-mail address").fill(person.email);
  await theirs.getByLabel("Password").fill(person.password);
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await expect(theirs.getByRole("alert").first()).toHaveText("The e-mail address or the password is wrong.");
});

test("an administrator hands over a link for a new password", async ({ page, browser }) => {
  const person = await invitedPerson("contributor");
  await signIn(page, "administrator", "/users");
  await page.getByRole("button", { name: `Make a link for a new password for ${person.name}` }).click();
  const link = await page.getByLabel("The link to hand over").inputValue();
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await theirs.getByLabel("New password").fill("another long password");
  await theirs.getByRole("button", { name: "Save the password" }).click();
  await theirs.waitForURL((url) => !url.pathname.startsWith("/link"));
  await theirs.goto("/account");
  await expect(theirs.getByRole("main")).toContainText(person.email);
});
