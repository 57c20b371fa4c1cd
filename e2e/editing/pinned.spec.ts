import { createHash, randomUUID } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { ownNetwork } from "../parts/network";
import { OwnTalks } from "../parts/own-talks";
import { signIn } from "../parts/people";
import { takePicture } from "../parts/pictures";

const SUMMARY = "Wants the guns silent before anybody talks.";

test.use({ extraHTTPHeaders: ownNetwork() });

async function ownTalks(): Promise<OwnTalks> {
  const talks = new OwnTalks();
  await talks.publish(
    talks.position("north", { summary: SUMMARY, stance: "demands" }),
    talks.position("south", { summary: "Would talk under fire.", stance: "opposes" }),
    talks.position("south", { issue: "borders", summary: "Leaves them open.", stance: "supports" }),
  );
  return talks;
}

/** Pins the view that is open; gives the link's path. */
async function pin(page: Page): Promise<string> {
  await page.locator("summary", { hasText: "Share" }).click();
  await page.getByRole("button", { name: "Pin this view" }).click();
  await page.waitForURL(/\/s\/\w+\?pinned=1$/);
  return new URL(page.url()).pathname;
}

async function bytes(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path);
  expect(answer.status()).toBe(200);
  return createHash("sha256")
    .update(await answer.body())
    .digest("hex");
}

test("a pinned link shows what was published then, and says what has changed since", async ({
  page,
  browser,
  request,
}) => {
  test.slow();
  const talks = await ownTalks();
  await page.goto(`/n/${talks.slug}`);
  await page.locator("summary", { hasText: "Issues" }).click();
  await page.getByRole("checkbox", { name: "Borders" }).uncheck();
  await page.getByRole("button", { name: "Apply" }).filter({ visible: true }).click();
  await expect(page.getByRole("rowheader", { name: /Borders/ })).toHaveCount(0);
  const link = await pin(page);
  const pinned = await bytes(request, `${link}.json`);

  // Somebody else opens it, in a browser that knows nothing.
  const reader = await (await browser.newContext({ extraHTTPHeaders: ownNetwork() })).newPage();
  await reader.goto(link);
  await expect(reader.getByRole("complementary", { name: "About this pinned link" })).toContainText(
    "Nothing shown here has changed since.",
  );
  await expect(reader.getByText(SUMMARY)).toBeVisible();
  await expect(reader.getByRole("rowheader", { name: /Borders/ })).toHaveCount(0);
  await expect(reader.getByText(pinned, { exact: true })).toBeVisible();
  expect(await talks.verify(link)).toContain(`SHA-256 ${pinned}: whole`);

  // A correction by another process, a retraction in a browser, and something that was said later.
  await talks.publish(
    talks.position("north", { summary: "Wants a truce first.", stance: "supports" }),
    talks.position("north", { summary: "Wants it by winter.", statedOn: "2025-09-01", stance: "supports" }),
  );
  await reader.reload();
  await expect(reader.getByText("1 cell has changed since.")).toBeVisible();

  await signIn(page, "reviewer", `/review/${talks.slug}.${talks.south}.ceasefire.2025-06-02`);
  await page.locator("summary", { hasText: "Retract" }).first().click();
  await page
    .getByLabel(/^Reason/)
    .filter({ visible: true })
    .fill("Another's words");
  await page.getByRole("button", { name: "Retract" }).filter({ visible: true }).click();
  await expect(page.getByText("Retracted").first()).toBeVisible();

  await reader.reload();
  const banner = reader.getByRole("complementary", { name: "About this pinned link" });
  await expect(banner).toContainText("2 cells have changed since. 1 later statement is not shown.");
  await banner.getByText("What changed").click();
  await expect(banner.getByRole("listitem")).toHaveText([
    /^North on Ceasefire: corrected on .* See the difference$/,
    "South on Ceasefire: retracted. Another's words See the record",
    "North on Ceasefire: a later statement. See the record",
  ]);
  await takePicture(reader, "pinned-link");
  await expect(reader.getByText(SUMMARY)).toBeVisible();
  await expect(reader.getByText("Would talk under fire.")).toBeVisible();
  expect(await bytes(request, `${link}.json`)).toBe(pinned);
  expect(await talks.verify(link)).toContain(`SHA-256 ${pinned}: whole`);

  await banner.getByRole("link", { name: "See the difference" }).click();
  await expect(reader).toHaveURL(/\/positions\/.*\/history/);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("North");
  await reader.goto(link);
  await reader.getByRole("link", { name: "See it live" }).click();
  await expect(reader.getByText("Wants it by winter.")).toBeVisible();
  await expect(reader.getByText(SUMMARY)).toHaveCount(0);
});

test("its cells open in the link, with the words as they were pinned", async ({ page }) => {
  const talks = await ownTalks();
  await page.goto(`/n/${talks.slug}`);
  const link = await pin(page);
  await talks.publish(talks.position("north", { summary: "Other words.", stance: "demands" }));
  await page.goto(link);
  await page.getByRole("link", { name: /North on Ceasefire/ }).click();
  await expect(page).toHaveURL(new RegExp(`${link}\\?cell=ceasefire\\.`));
  const panel = page.getByRole("dialog");
  await expect(panel).toContainText(SUMMARY);
  await expect(panel).toContainText("we say so, and mean it");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`${link}$`));
});

test("words that were removed for legal reasons are in no link any more, and the cell says so", async ({
  page,
  request,
}) => {
  test.slow();
  const talks = await ownTalks();
  await page.goto(`/n/${talks.slug}`);
  const link = await pin(page);
  const before = await bytes(request, `${link}.json`);
  await signIn(page, "administrator", `/review/${talks.slug}.${talks.north}.ceasefire.2025-06-02`);
  await page.locator("summary", { hasText: "Hide" }).first().click();
  await page
    .getByLabel(/^Reason/)
    .filter({ visible: true })
    .fill("A court's order");
  await page.getByRole("button", { name: "Hide" }).filter({ visible: true }).click();
  await page.goto(link);
  await expect(page.getByRole("link", { name: /Removed for legal reasons/ })).toBeVisible();
  await expect(page.getByText(SUMMARY)).toHaveCount(0);
  const json = await request.get(`${link}.json`);
  expect(await json.text()).not.toContain(SUMMARY);
  expect(await bytes(request, `${link}.json`)).not.toBe(before);
  expect(await talks.verify(link)).toContain("removed for legal reasons");
});

test("a revoked link says so, on JSON by its status", async ({ page, request }) => {
  const talks = await ownTalks();
  await signIn(page, "contributor", `/n/${talks.slug}`);
  const link = await pin(page);
  await page.goto("/links");
  await page.getByText(/^Revoke: /).click();
  await page.getByRole("button", { name: "Revoke this link" }).click();
  await expect(page.getByRole("status")).toHaveText("The link is revoked.");
  const answer = await page.goto(link);
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole("heading", { name: "This link was revoked" })).toBeVisible();
  await expect(page.getByText(/the editors of this site, can tell you why/)).toBeVisible();
  const json = await request.get(`${link}.json`);
  expect([json.status(), await json.json()]).toEqual([
    410,
    expect.objectContaining({ error: expect.stringContaining("revoked"), live: `/n/${talks.slug}` }),
  ]);
});

test("an id that nobody has is no link, and one that was typed otherwise is", async ({ page, request }) => {
  const talks = await ownTalks();
  expect((await page.goto("/s/0000000000000"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "No such link" })).toBeVisible();
  expect((await request.get("/s/0000000000000.json")).status()).toBe(404);
  expect((await request.get("/s/%00.json")).status()).toBe(404);
  await page.goto(`/n/${talks.slug}`);
  const link = await pin(page);
  await page.goto(link.toUpperCase().replace("/S/", "/s/"));
  await expect(page).toHaveURL(new RegExp(`${link}$`));
});

test("a negotiation that has another name is found by the one that it had", async ({ page, request }) => {
  test.slow();
  const talks = await ownTalks();
  const renamed = `renamed-${randomUUID().slice(0, 8)}`;
  await signIn(page, "reviewer", `/n/${talks.slug}/edit`);
  await page.getByLabel("Name in addresses").fill(renamed);
  await page.getByRole("button", { name: "Save", exact: true }).last().click();
  await expect(page).toHaveURL(new RegExp(`/n/${renamed}/manage`));
  for (const [before, after] of [
    [
      `/n/${talks.slug}?parties=${talks.north}&layout=transposed`,
      `/n/${renamed}?parties=${talks.north}&layout=transposed`,
    ],
    [`/n/${talks.slug}/issues/borders`, `/n/${renamed}/issues/borders`],
    [`/n/${talks.slug}/parties/${talks.south}`, `/n/${renamed}/parties/${talks.south}`],
    [
      `/positions/${talks.slug}.${talks.south}.borders.2025-06-02`,
      `/positions/${renamed}.${talks.south}.borders.2025-06-02`,
    ],
  ] as const) {
    const moved = await request.get(before, { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location]).toEqual([308, after]);
  }
  expect(await bytes(request, `/n/${talks.slug}.json`)).toBe(await bytes(request, `/n/${renamed}.json`));
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`axe finds nothing wrong with a pinned link, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
      const talks = await ownTalks();
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: 900 },
        extraHTTPHeaders: ownNetwork(),
      });
      const page = await context.newPage();
      await page.goto(`/n/${talks.slug}`);
      const link = await pin(page);
      await talks.publish(talks.position("north", { summary: "Other words.", stance: "demands" }));
      await page.goto(link);
      await page.getByText("What changed").click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
