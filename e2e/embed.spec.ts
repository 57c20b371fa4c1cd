import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { ownNetwork } from "./parts/network";
import { OwnTalks } from "./parts/own-talks";
import { takePicture } from "./parts/pictures";

const BASE = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const VIEW = "/n/russia-ukraine?parties=russia,ukraine&asOf=2025-06-02";
const EMBED = `/embed${VIEW}`;

/** Opens a page of another origin with this body, and this policy if any. */
async function openForeign(page: Page, body: string, policy?: string): Promise<() => Promise<void>> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (policy) response.setHeader("content-security-policy", policy);
    response.end(`<!doctype html><html lang="en"><title>A newsroom</title><h1>A newsroom</h1>${body}</html>`);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  // Another host too: "localhost" is another site than "127.0.0.1".
  const host = new URL(BASE).hostname === "localhost" ? "127.0.0.1" : "localhost";
  await page.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
  return async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
}

async function pin(request: APIRequestContext, path: string): Promise<string> {
  const [negotiation, query = ""] = path.split("?");
  const answer = await request.post(`${negotiation}/pin`, {
    form: { view: query && `?${query}` },
    headers: { ...ownNetwork(), origin: new URL(BASE).origin, accept: "application/json" },
  });
  return `/s/${(await answer.json()).id}`;
}

test("the snippet that Share offers shows the view in a page of another site, as high as it is", async ({
  page,
  context,
}) => {
  await page.goto(VIEW);
  await page.locator("summary", { hasText: "Share" }).click();
  await takePicture(page, "share");
  const snippet = await page.getByRole("textbox", { name: "HTML to paste" }).inputValue();
  expect(snippet).toContain(`src="${new URL(EMBED, BASE).href.replaceAll("&", "&amp;")}"`);
  await context.clearCookies();

  const close = await openForeign(page, snippet);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("table")).toBeVisible();
  await expect(frame.getByRole("columnheader")).toHaveText(["Issue", "Russia", "Ukraine"]);
  await expect(frame.getByRole("row", { name: /Permanent neutrality/ })).toContainText("Rejects");
  const iframe = page.locator("iframe");
  const heights = async () => [
    (await iframe.boundingBox())?.height,
    Math.ceil(await frame.locator("html").evaluate((html) => html.getBoundingClientRect().height)),
  ];
  await expect.poll(async () => new Set(await heights()).size).toBe(1);
  await takePicture(page, "embed");
  const before = (await heights())[0] ?? 0;
  await frame.getByText(/^\d+ sources$/).click();
  await expect.poll(async () => (await heights())[0]).toBeGreaterThan(before);
  await expect.poll(async () => new Set(await heights()).size).toBe(1);

  // What a number stands for is in view at once, in Parley: it has the same numbers.
  const second = /“(.+)”/.exec((await frame.getByRole("listitem").nth(1).textContent()) ?? "")?.[1] ?? "a title";
  const [list] = await Promise.all([
    context.waitForEvent("page"),
    frame.getByRole("link", { name: "Source 2", exact: true }).first().click(),
  ]);
  const source = list.locator("#source-2");
  await expect(source).toBeInViewport();
  await expect(source).toContainText(second);

  // A cell opens in a window of its own, in Parley.
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    frame
      .getByRole("row", { name: /Permanent neutrality/ })
      .getByRole("link", { name: "Rejects" })
      .click(),
  ]);
  await expect(opened.getByRole("dialog", { name: "Ukraine on Permanent neutrality" })).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  await close();
});

test("a pinned embed keeps what was pinned and says what has changed since", async ({ page, request }) => {
  const talks = new OwnTalks();
  await talks.publish(talks.position("north", { summary: "Wants quiet first." }), talks.position("south"));
  const link = await pin(request, `/n/${talks.slug}`);
  const embed = new URL(link.replace("/s/", "/embed/"), BASE).href;
  const close = await openForeign(page, `<iframe src="${embed}" title="Talks" width="800" height="600"></iframe>`);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("Nothing shown here has changed since.")).toBeVisible();
  await talks.publish(talks.position("north", { summary: "Other words." }));
  await page.reload();
  await expect(frame.getByText("1 cell has changed since.")).toBeVisible();
  await expect(frame.getByText("Wants quiet first.")).toBeVisible();
  await expect(frame.getByText("Other words.")).toHaveCount(0);
  await close();
});

test("two embeds in a page have each their own height; a page that forbids the script still shows them", async ({
  page,
}) => {
  const one = `<iframe src="${new URL(EMBED, BASE)}" title="One" width="600" height="300"></iframe>`;
  const other = `<iframe src="${new URL("/embed/n/russia-ukraine?parties=russia&issues=permanent-neutrality", BASE)}" title="Other" width="600" height="300"></iframe>`;
  const script = `<script async src="${new URL("/embed.js", BASE)}"></script>`;
  const close = await openForeign(page, one + other + script);
  const height = async (title: string) => (await page.locator(`iframe[title=${title}]`).boundingBox())?.height ?? 0;
  await expect.poll(() => height("One")).toBeGreaterThan(600);
  await expect.poll(() => height("Other")).not.toBe(300);
  expect(await height("Other")).toBeLessThan(await height("One"));
  await close();

  const closeStrict = await openForeign(page, one + script, `default-src 'none'; frame-src ${BASE}`);
  await expect(page.frameLocator("iframe").getByRole("table")).toBeVisible();
  expect(await height("One")).toBe(304);
  await closeStrict();
});

test("nothing else may be framed", async ({ page, request }) => {
  const close = await openForeign(page, `<iframe src="${new URL(VIEW, BASE)}" title="A view"></iframe>`);
  await expect(page.frameLocator("iframe").getByRole("table")).toHaveCount(0);
  await close();
  for (const path of ["/", VIEW, "/n/russia-ukraine.json", "/sign-in", "/embedded", "/api/oembed", "/nowhere"]) {
    const headers = (await request.get(path)).headers();
    expect([path, headers["x-frame-options"]]).toEqual([path, "DENY"]);
    expect([path, headers["cross-origin-resource-policy"]]).toEqual([path, "same-origin"]);
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
  for (const path of [EMBED, "/embed/0000000000000", "/embed/n/nowhere"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-frame-options"]).toBeUndefined();
    expect(headers["set-cookie"]).toBeUndefined();
    expect(headers["cross-origin-resource-policy"]).toBe("cross-origin");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'sha256-.*frame-ancestors \*$/);
    expect(headers["content-security-policy"]).not.toContain("unsafe");
  }
});

test("an embed loads nothing, breaks no rule of its own policy, and weighs little", async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const asked: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("request", (request) => asked.push(request.url().replace(String(baseURL), "")));
  await page.goto(EMBED, { waitUntil: "networkidle" });
  expect(complaints).toEqual([]);
  expect(asked.filter((path) => path !== "/favicon.ico")).toEqual([EMBED]);
});

test("oEmbed tells other sites how to show a view or a pinned link", async ({ page, request }) => {
  const link = await pin(request, VIEW);
  for (const path of [VIEW, link]) {
    await page.goto(path);
    const discovered = await page.locator('link[type="application/json+oembed"]').getAttribute("href");
    const found = await (await request.get(`${discovered}&maxwidth=500&maxheight=400`)).json();
    expect(found).toMatchObject({ type: "rich", version: "1.0", provider_name: "Parley", width: 500, height: 400 });
    expect(found.html).toContain(`<iframe src="${BASE}/embed`);
    expect(found.html).not.toContain("<script");
  }
  const status = async (query: string) => (await request.get(`/api/oembed${query}`)).status();
  const of = (address: string) => `?url=${encodeURIComponent(address)}`;
  expect(await status("")).toBe(400);
  expect(await status(`${of(BASE + VIEW)}&format=xml`)).toBe(501);
  for (const address of [
    "https://elsewhere.example/n/russia-ukraine",
    `${BASE}/n/nowhere`,
    `${BASE}/s/0000000000000`,
    "x",
  ]) {
    expect([address, await status(of(address))]).toEqual([address, 404]);
  }
});

test("an embed names what its address names in vain", async ({ page }) => {
  await page.goto(EMBED.replace("&asOf", ",atlantis&asOf"));
  await expect(page.getByText("Part of this address names nothing here and was left out:")).toContainText("atlantis");
  await expect(page.getByRole("table")).toBeVisible();
});

test("an embed of what is not there says so", async ({ page }) => {
  expect((await page.goto("/embed/n/nowhere"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
  expect((await page.goto("/embed/0000000000000"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No such link");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1000, 320]) {
    test(`axe finds nothing wrong with an embed, ${colorScheme}, ${width} px wide`, async ({ browser }) => {
      const page = await (await browser.newContext({ colorScheme, viewport: { width, height: 700 } })).newPage();
      await page.goto(EMBED);
      await page.getByText(/^\d+ sources$/).click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}
