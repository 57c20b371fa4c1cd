import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import os from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ask } from "./ask";
import { createFront } from "./front";
import type { RecordDependence } from "./kept-places";
import { policyByHashes } from "./script-hashes";

// A real application behind a real socket: it says how often it was asked, and answers as each test wants.
let folder = "";
let asked = 0;
let version = 1;
let day = "2026-03-01";
let versionsRead: RecordDependence[] = [];
let respond: (request: IncomingMessage, response: ServerResponse) => void = () => {};
const servers: ReturnType<typeof createServer>[] = [];
const socket = (name: string) => path.join(folder, name);

function listen(name: string, listener: RequestListener): Promise<void> {
  const server = createServer(listener);
  servers.push(server);
  return new Promise((resolve) => server.listen(socket(name), resolve));
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "parley-front-test-"));
  asked = 0;
  version = 1;
  versionsRead = [];
  respond = (_, response) => response.setHeader("content-type", "text/html").end(`<p>${version}</p>`.repeat(100));
  const application: RequestListener = (request, response) => {
    asked += 1;
    respond(request, response);
  };
  await listen("application", application);
  const now = () => new Date(`${day}T12:00:00Z`);
  const readVersion = async (on: RecordDependence) => {
    versionsRead.push(on);
    return on.on === "negotiation" && on.slug === "nowhere" ? null : version;
  };
  const socketPath = socket("application");
  await listen(
    "front",
    createFront({ application, socketPath, readVersion, now, cacheBytes: 1_000_000, readerScript: "/reader.js" }),
  );
});

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  rmSync(folder, { recursive: true });
});

function get(url: string, headers: Record<string, string> = {}, method = "GET") {
  return ask(socket("front"), { url, headers: { host: "a.example", ...headers }, method } as IncomingMessage);
}

test("a pinned link is rendered once, and anew when something was published", async () => {
  const first = await get("/s/abc");
  expect(first.body.toString()).toContain("<p>1</p>");
  expect(await get("/s/abc")).toMatchObject({ body: first.body });
  expect(asked).toBe(1);
  version = 2;
  expect((await get("/s/abc")).body.toString()).toContain("<p>2</p>");
  expect(asked).toBe(2);
});

test("each address, place and day has its own answer", async () => {
  await get("/s/abc");
  await get("/s/abc?cell=a.b");
  await get("/s/abc", { host: "b.example" });
  await get("/s/abc", { "x-forwarded-proto": "https" });
  expect(asked).toBe(4);
  day = "2026-03-02";
  await get("/s/abc");
  expect(asked).toBe(5);
});

test("a hundred readers at once cause one render", async () => {
  const waiting: ServerResponse[] = [];
  respond = (_, response) => waiting.push(response);
  const readers = Promise.all(Array.from({ length: 100 }, () => get("/s/abc")));
  await expect.poll(() => waiting.length).toBe(1);
  for (const response of waiting) response.end("there");
  expect((await readers).every(({ body }) => body.toString() === "there")).toBe(true);
  expect(asked).toBe(1);
});

test.each<[string, string, Record<string, string>]>([
  ["somebody who is signed in", "/s/abc", { cookie: "a=b; parley.session_token=x" }],
  ["a part of a page", "/s/abc", { rsc: "1" }],
  ["a part of a page, by its address", "/s/abc?_rsc=1", {}],
  ["a search", "/search?q=talks", {}],
  ["a negotiation that is not there", "/n/nowhere", {}],
  ["a range", "/s/abc", { range: "bytes=0-1" }],
])("%s is answered by the application itself", async (_, url, headers) => {
  await get(url, headers);
  await get(url, headers);
  expect(asked).toBe(2);
});

test.each<[string, (response: ServerResponse) => void]>([
  ["a missing link", (response) => response.writeHead(404).end("no")],
  ["an answer that sets a cookie", (response) => response.setHeader("set-cookie", "a=b").end("yes")],
  [
    "an answer of its own that nobody may store",
    (response) => response.setHeader("cache-control", "no-store").end("{}"),
  ],
])("%s is not kept", async (_, write) => {
  respond = (__, response) => write(response);
  const { status } = await get("/s/abc");
  expect(await get("/s/abc")).toMatchObject({ status });
  expect(asked).toBe(2);
});

test("one address has one answer, however its parameters are ordered and whoever counts them", async () => {
  await get("/n/talks?parties=a&asOf=2025-06-02");
  await get("/n/talks?asOf=2025-06-02&parties=a&utm_source=paper");
  expect(asked).toBe(1);
  await get("/n/talks?asOf=2025-06-03&parties=a");
  expect(asked).toBe(2);
});

test("a negotiation's pages ask for its version alone", async () => {
  await get("/n/talks");
  await get("/sources");
  expect(versionsRead).toEqual([{ on: "negotiation", slug: "talks" }, { on: "site" }]);
});

test("what is kept never takes more bytes than it may, compressed copies included", async () => {
  respond = (request, response) =>
    response.setHeader("content-type", "text/plain").end(randomBytes(200_000).toString("base64") + request.url);
  for (const address of ["/s/a", "/s/b", "/s/c"]) await fetchFront(address, { "accept-encoding": "br" });
  expect(asked).toBe(3);
  // Each has 270 kB as it is and 200 kB compressed: of a megabyte, two.
  await get("/s/c");
  await get("/s/b");
  expect(asked).toBe(3);
  await get("/s/a");
  expect(asked).toBe(4);
});

test("an ETag saves the body, and changes with it", async () => {
  const { headers } = await get("/s/abc");
  const sent = await fetchFront("/s/abc", { "if-none-match": `W/${headers.etag}` });
  expect(sent).toMatchObject({ status: 304, body: "" });
  version = 2;
  expect(await fetchFront("/s/abc", { "if-none-match": String(headers.etag) })).toMatchObject({ status: 200 });
});

test("it is compressed as the reader asks", async () => {
  const plain = (await get("/s/abc")).body.toString();
  const brotli = await fetchFront("/s/abc", { "accept-encoding": "gzip, br" });
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain);
  const gzip = await fetchFront("/s/abc", { "accept-encoding": "gzip, br;q=0.1" });
  expect(gunzipSync(gzip.bytes).toString()).toBe(plain);
  expect(brotli.headers.vary).toBe("accept-encoding, cookie");
  // A strong ETag names bytes, and each is known again.
  expect(new Set([brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(2);
  const again = await fetchFront("/s/abc", {
    "if-none-match": `"other", ${gzip.headers.etag}`,
    "accept-encoding": "br",
  });
  expect(again).toMatchObject({ status: 304, body: "" });
  expect(again.headers["content-encoding"]).toBeUndefined();
  expect(asked).toBe(1);
});

test("a file of the build is kept without a look at the record, for whom and as long as its address says", async () => {
  const noise = randomBytes(1_000);
  respond = (request, response) => {
    response.setHeader("cache-control", "public, max-age=31536000, immutable").setHeader("vary", "Accept-Encoding");
    response.end(request.url?.endsWith("css") ? "p{}".repeat(1_000) : noise);
  };
  const first = await fetchFront("/_next/static/a.css", { "accept-encoding": "br" });
  expect(first.headers).toMatchObject({
    "cache-control": "public, max-age=31536000, immutable",
    "content-encoding": "br",
    vary: "accept-encoding",
  });
  // What does not get smaller is sent as it is.
  const font = await fetchFront("/_next/static/a.woff2", { "accept-encoding": "br" });
  expect(font.bytes).toEqual(noise);
  expect(font.headers["content-encoding"]).toBeUndefined();
  const known = { "accept-encoding": "br", "if-none-match": String(font.headers.etag) };
  expect(await fetchFront("/_next/static/a.woff2", known)).toMatchObject({ status: 304 });
  expect(asked).toBe(2);
  expect(versionsRead).toEqual([]);
});

test("HEAD tells the length, and sends nothing", async () => {
  const head = await fetchFront("/s/abc", {}, "HEAD");
  expect(head).toMatchObject({ status: 200, body: "" });
  expect(Number(head.headers["content-length"])).toBe(800);
});

test.each([
  ["/s/abc", {}],
  ["/s/abc?pinned=1", { cookie: "parley.session_token=x" }],
])("the page of a link says by its status what it tells its readers: %s", async (url, headers) => {
  const html = '<html><head><meta name="parley:status" content="410"/></head>Revoked</html>';
  respond = (_, response) => response.setHeader("content-type", "text/html").end(html);
  expect(await fetchFront(url, headers)).toMatchObject({ status: 410, body: html });
  respond = (_, response) => response.setHeader("content-type", "application/json").end(JSON.stringify({ html }));
  expect(await fetchFront(url, headers)).toMatchObject({ status: 200 });
});

test("what is missing has its designed page, also where the application leaves drawing it to a script", async () => {
  respond = (request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8").setHeader("x-of", String(request.url));
    response.setHeader("content-security-policy", "script-src 'nonce-abc' 'strict-dynamic'");
    response.statusCode = 404;
    if (request.url === "/no-such-page") return void response.end("<h1>There is no such page</h1>");
    response.setHeader("content-encoding", "gzip");
    if (String(request.url).endsWith("early")) response.flushHeaders();
    response.write("\u001f\u008b", () => response.end());
  };
  const { headers, ...missing } = await fetchFront("/n/nowhere", { "accept-encoding": "gzip" });
  expect(missing).toMatchObject({ status: 404, body: "<h1>There is no such page</h1>" });
  expect([headers["x-of"], headers["content-encoding"]]).toEqual(["/no-such-page", undefined]);
  expect(await fetchFront("/n/early")).toMatchObject({ status: 404, body: "<h1>There is no such page</h1>" });
  expect((await fetchFront("/n/nowhere", { rsc: "1" })).headers["x-of"]).toBe("/n/nowhere");
});

test("what is missing of another kind, and what is there, is left as it is", async () => {
  respond = (_, response) => response.writeHead(404, { "content-type": "application/json" }).end('{"error":"none"}');
  expect(await fetchFront("/n/nowhere.json")).toMatchObject({ status: 404, body: '{"error":"none"}' });
  respond = (_, response) => response.writeHead(404, { "content-type": "text/html" }).end("An embed of nothing");
  for (const path of ["/embed/abc", "/embed/n/nowhere"]) {
    expect(await fetchFront(path)).toMatchObject({ status: 404, body: "An embed of nothing" });
  }
  respond = (_, response) => response.setHeader("content-type", "text/html").end("there");
  expect(await fetchFront("/n/talks")).toMatchObject({ status: 200, body: "there" });
});

test("an application that breaks off is an error, and is asked again", async () => {
  respond = (_, response) => response.destroy();
  expect(await fetchFront("/s/abc")).toMatchObject({ status: 502 });
  respond = (_, response) => response.end("there");
  expect(await fetchFront("/s/abc")).toMatchObject({ status: 200, body: "there" });
});

test("what several readers are given is allowed by hashes, never by a nonce", () => {
  const policy =
    "default-src 'none'; script-src 'nonce-x' 'strict-dynamic'; style-src 'self' 'nonce-x'; img-src 'self'";
  const html = `<script nonce="x">go()</script><script src="/a.js" nonce="x"></script><style>p{}</style>
    <script type="application/ld+json">{"a":1}</script>`;
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  expect(policyByHashes(policy, html)).toBe(
    `default-src 'none'; script-src 'self' ${hash("go()")}; style-src 'self' ${hash("p{}")}; img-src 'self'`,
  );
});

test("a policy that has hashes of its own stays as it is", () => {
  const policy = "default-src 'none'; script-src 'sha256-x='; frame-ancestors *";
  expect(policyByHashes(policy, "<script>go()</script>")).toBe(policy);
});

async function fetchFront(url: string, headers: Record<string, string> = {}, method = "GET") {
  const { request } = await import("node:http");
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string; bytes: Buffer }>(
    (resolve, reject) => {
      const sent = request({
        socketPath: socket("front"),
        path: url,
        method,
        headers: { host: "a.example", ...headers },
      });
      sent.on("error", reject);
      sent.on("response", (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () => {
          const bytes = Buffer.concat(chunks);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: bytes.toString(), bytes });
        });
      });
      sent.end();
    },
  );
}
