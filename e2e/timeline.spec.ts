import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { OwnTalks } from "./parts/own-talks";

const TIMELINE = "/n/russia-ukraine/timeline";
const NEUTRALITY = "Ukraine on Permanent neutrality, 2 June 2025";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a reader narrows the timeline by a plain form, and its address says what is listed", async ({ page }) => {
    await page.goto("/n/russia-ukraine");
    await page.getByRole("link", { name: "Timeline" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Timeline" })).toBeVisible();
    await page.getByText("Parties All").click();
    await page.getByRole("checkbox", { name: "Ukraine" }).check();
    await page.getByLabel("List").selectOption("Shifts only");
    await page.getByLabel("From", { exact: true }).fill("2025-05-29");
    await page.getByLabel("To", { exact: true }).fill("2025-06-02");
    await page.getByLabel("Containing").fill("neutral");
    await page.getByRole("group").getByRole("button", { name: "Apply" }).click();
    await expect(page).toHaveURL(`${TIMELINE}?parties=ukraine&kind=shifts&from=2025-05-29&to=2025-06-02&q=neutral`);
    await expect(page.getByRole("status")).toContainText(/^1 statement of \d+, 1 shift\.$/);
    const statement = page.getByRole("article", { name: NEUTRALITY });
    await expect(statement).toContainText("Ukraine Rejects Permanent neutrality 2 steps towards opposition");
    await expect(statement).toContainText("before: Conditional 29 March 2022");

    await page.getByRole("link", { name: "Clear the filters" }).click();
    await expect(page).toHaveURL(TIMELINE);
    await expect(page.getByRole("navigation", { name: "Pages of the timeline" })).toContainText("Page 1 of 2");
    await page.getByRole("link", { name: "Older statements" }).click();
    await expect(page).toHaveURL(`${TIMELINE}?page=2`);
    await page.getByRole("link", { name: "Oldest first" }).click();
    await expect(page).toHaveURL(`${TIMELINE}?order=oldest`);
  });

  test("every statement is listed once, and rounds mark the days on which they were held", async ({ page }) => {
    const ids = new Set<string>();
    let listed = 0;
    for (const address of [TIMELINE, `${TIMELINE}?page=2`]) {
      await page.goto(address);
      const records = page.getByRole("link", { name: "The record" });
      const addresses = await records.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      for (const one of addresses) ids.add(one);
      listed += addresses.length;
    }
    const matrix = await (await page.request.get("/n/russia-ukraine")).text();
    const total = Number(/(\d+) positions/.exec(matrix)?.[1]);
    expect([listed, ids.size]).toEqual([total, total]);
    await page.goto(`${TIMELINE}?from=2025-06-02&to=2025-06-02`);
    await expect(page.getByText(/^Round: .*Istanbul/)).toBeVisible();
  });
});

test("an entry leads to the matrix of its day, where its cell bears the same mark", async ({ page }) => {
  await page.goto(`${TIMELINE}?issues=permanent-neutrality`);
  const statement = page.getByRole("article", { name: NEUTRALITY });
  await expect(statement).toContainText("2 steps towards opposition");
  await statement.getByRole("link", { name: "In the matrix" }).click();
  await expect(page).toHaveURL(/issues=permanent-neutrality&asOf=2025-06-02&against=2025-06-01$/);
  await expect(page.getByRole("table", { name: /positions as of 2 June 2025/ })).toBeVisible();
  const cell = page
    .getByRole("cell")
    .filter({ has: page.getByRole("link", { name: /Ukraine on Permanent neutrality/ }) });
  await expect(cell).toContainText("2 steps towards opposition since 1 June 2025");
});

test("a choice applies without a full reload, and what is left out is named", async ({ page }) => {
  await page.goto(`${TIMELINE}?parties=russia,atlantis&from=yesterday&page=999`);
  const notice = page.getByRole("status").filter({ hasText: "names nothing here" });
  await expect(notice).toContainText("parties: atlantis");
  await expect(notice).toContainText("from: yesterday");
  await expect(notice).toContainText("page: 999");
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByLabel("Containing").fill("nowhere-to-be-found");
  await page.getByRole("button", { name: "Apply" }).last().click();
  await expect(page.getByRole("heading", { name: "No statement matches these filters" })).toBeVisible();
  await page.getByRole("link", { name: "Clear the filters" }).last().click();
  await expect(page.getByRole("status")).toContainText("statements");
  await expect(page.getByRole("checkbox", { name: "Russia", exact: true, includeHidden: true })).not.toBeChecked();
  await expect(page.getByLabel("Containing")).toHaveValue("");
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
});

test.describe("feeds", () => {
  test("tell a feed reader what was published and corrected, of a party and on an issue", async ({ page, request }) => {
    const talks = new OwnTalks();
    await talks.publish(talks.position("north"), talks.position("south", { issue: "borders" }));
    await talks.publish(talks.position("north", { summary: "Put <right> & dated." }));

    await page.goto(`/n/${talks.slug}/parties/${talks.north}`);
    await expect(page.getByRole("link", { name: "Follow by feed" })).toBeVisible();
    const address = await page.locator('head link[type="application/atom+xml"]').getAttribute("href");
    const response = await request.get(address ?? "");
    expect(response.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
    // A browser's XML parser takes nothing that is not well-formed.
    const read = await page.evaluate(
      (text) => {
        const feed = new DOMParser().parseFromString(text, "application/xml");
        const all = (name: string) => [...feed.querySelectorAll(name)].map((one) => one.textContent ?? "");
        const links = [...feed.querySelectorAll("feed > link")].map((one) => one.getAttribute("href") ?? "");
        return { errors: all("parsererror"), titles: all("entry > title"), contents: all("entry > content"), links };
      },
      await response.text(),
    );
    expect(read.errors).toEqual([]);
    expect(read.titles).toEqual([
      "Corrected: North on Ceasefire: Supports",
      "North on Ceasefire: Supports (changed since)",
    ]);
    expect(read.contents[0]).toContain("<p>Put &lt;right&gt; &amp; dated.</p>");
    expect(read.contents[0]).toContain("we say so, and mean it");
    const { origin } = new URL(page.url());
    expect(read.links).toEqual([
      `${origin}/n/${talks.slug}/parties/${talks.north}/feed.atom`,
      `${origin}/n/${talks.slug}/parties/${talks.north}`,
    ]);

    const etag = response.headers().etag ?? "";
    expect((await request.get(address ?? "", { headers: { "if-none-match": etag } })).status()).toBe(304);
    const ofIssue = await request.get(`/n/${talks.slug}/issues/borders/feed.atom`);
    expect(await ofIssue.text()).toMatch(/<title>South on Borders/);
    expect(await ofIssue.text()).not.toContain("North on");
    expect((await request.get(`/n/${talks.slug}/issues/weather/feed.atom`)).status()).toBe(404);
    expect((await request.get("/n/nowhere/feed.atom")).status()).toBe(404);
  });

  for (const path of ["/n/cop29-finance", "/n/cop29-finance/timeline", "/n/russia-ukraine/issues/sanctions-relief"]) {
    test(`are named in the head of ${path}`, async ({ page, request }) => {
      await page.goto(path);
      const href = await page.locator('head link[rel="alternate"][type="application/atom+xml"]').getAttribute("href");
      expect((await request.get(href ?? "")).status()).toBe(200);
      await expect(page.getByRole("link", { name: "Follow by feed" })).toHaveAttribute("href", href ?? "");
    });
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 320]) {
    test(`has no violation and does not scroll sideways, ${colorScheme}, ${width} px`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      for (const address of [TIMELINE, "/n/cop29-finance/timeline?order=oldest", `${TIMELINE}?q=nowhere&page=3`]) {
        await page.goto(address);
        const { violations } = await new AxeBuilder({ page })
          .options({ rules: { "target-size": { enabled: true } } })
          .analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n  ")}`);
        expect(found).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, address).toBe(0);
      }
      await page.goto(TIMELINE);
      for (const button of await page.locator("details[data-dismiss] > summary").all()) {
        await button.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await context.close();
    });
  }
}
