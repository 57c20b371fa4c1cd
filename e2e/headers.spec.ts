import { expect, test } from "@playwright/test";

const FIXED = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
};

const BY_NONCE = /script-src 'nonce-[\w+/=]+' 'strict-dynamic'/;
// What is kept for every reader has files of this site alone.
const BY_FILE = /script-src 'self';/;

for (const [path, scripts] of [
  ["/", BY_FILE],
  ["/n/russia-ukraine", BY_FILE],
  ["/search?q=peace", BY_NONCE],
  ["/sign-in", BY_NONCE],
  ["/nowhere", BY_NONCE],
  ["/n/russia-ukraine.json", BY_FILE],
  ["/api/health", BY_NONCE],
  ["/icon.svg", BY_FILE],
] as const) {
  test(`${path} carries the headers`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject(FIXED);
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(scripts);
    expect(policy).not.toContain("unsafe");
    expect(headers["x-powered-by"]).toBeUndefined();
  });
}

test("a nonce is never used twice", async ({ request }) => {
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await request.get("/sign-in")).headers()["content-security-policy"]),
  );
  expect(new Set(policies).size).toBe(3);
});

test("pages break no rule of their own policy and ask no other host for anything", async ({ page, baseURL }) => {
  const complaints: string[] = [];
  const foreign: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => request.url().startsWith(`${baseURL}/`) || foreign.push(request.url()));
  for (const path of ["/", "/n/russia-ukraine?cell=permanent-neutrality.ukraine", "/search?q=peace", "/sources"]) {
    await page.goto(path, { waitUntil: "networkidle" });
  }
  expect(complaints).toEqual([]);
  expect(foreign.filter((url) => !url.startsWith("data:"))).toEqual([]);
});
