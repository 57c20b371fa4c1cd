import { type APIRequestContext, expect, type Page, test } from "@playwright/test";
import { OwnTalks } from "./parts/own-talks";

const BASE = process.env.E2E_BASE_URL ?? "http://localhost:3000";
const VIEW = "/n/russia-ukraine?parties=russia,ukraine&asOf=2025-06-02";

const meta = (page: Page, property: string) =>
  page.locator(`meta[property="${property}"], meta[name="${property}"]`).first().getAttribute("content");

/** The width and height that a PNG says it has. */
async function sizeOf(request: APIRequestContext, url: string): Promise<[number, number]> {
  const answer = await request.get(url);
  expect([answer.status(), answer.headers()["content-type"]]).toEqual([200, "image/png"]);
  const png = await answer.body();
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test("a view that is shared elsewhere has its own title, one address and a card drawn for it", async ({
  page,
  request,
}) => {
  await page.goto(`${VIEW}&cell=permanent-neutrality.russia`);
  expect(await page.title()).toBe("Russia, Ukraine on Russia–Ukraine settlement talks, 2 June 2025 – Parley");
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", BASE + VIEW);
  expect(await meta(page, "og:url")).toBe(BASE + VIEW);
  expect(await meta(page, "twitter:card")).toBe("summary_large_image");
  expect(await meta(page, "robots")).toContain("noindex");
  const card = String(await meta(page, "og:image"));
  expect(await sizeOf(request, card)).toEqual([1200, 630]);
  const other = await (await request.get(card.replace("2025-06-02", "2025-05-28"))).body();
  expect(other.equals(await (await request.get(card)).body())).toBe(false);

  await page.goto("/n/russia-ukraine");
  expect(await page.title()).toBe("Russia–Ukraine settlement talks – Parley");
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});

test("a card is drawn anew when what it shows was corrected", async ({ request }) => {
  const talks = new OwnTalks();
  await talks.publish(talks.position("north"), talks.position("south"));
  const card = async () => (await request.get(`/n/${talks.slug}/card.png`)).headers().etag;
  const before = await card();
  expect(await card()).toBe(before);
  await talks.publish(talks.position("north", { stance: "rejects" }));
  expect(await card()).not.toBe(before);
});

test("search engines are told of what is published, in words of schema.org", async ({ page, request }) => {
  const data = async () => JSON.parse(String(await page.locator('script[type="application/ld+json"]').textContent()));
  await page.goto("/n/russia-ukraine");
  expect(await data()).toMatchObject({
    "@type": "Dataset",
    name: "Russia–Ukraine settlement talks",
    url: `${BASE}/n/russia-ukraine`,
    distribution: expect.arrayContaining([expect.objectContaining({ encodingFormat: "text/csv" })]),
  });
  await page.goto("/positions/russia-ukraine.ukraine.permanent-neutrality.2025-06-02");
  expect(await data()).toMatchObject({
    "@type": "Quotation",
    text: expect.stringContaining("neutral"),
    creator: { name: "Ukraine" },
  });

  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /desk/");
  expect(robots).toContain(`Sitemap: ${BASE}/sitemap.xml`);
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const path of ["/", "/n/russia-ukraine", "/n/russia-ukraine/issues/permanent-neutrality"]) {
    expect(sitemap).toContain(`<loc>${BASE}${path}</loc>`);
  }
  expect(sitemap).not.toContain("/desk");
  // What it names is there.
  const named = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => String(url));
  expect(named.length).toBeGreaterThan(300);
  for (const url of named.filter((_, index) => index % 40 === 0))
    expect([url, (await request.get(url)).status()]).toEqual([url, 200]);
});

test("a matrix is taken away as a picture", async ({ request }) => {
  const [width, height] = await sizeOf(request, "/n/russia-ukraine.png?parties=russia,ukraine&asOf=2025-06-02");
  expect(width).toBeGreaterThan(700);
  expect(height).toBeGreaterThan(900);
});
