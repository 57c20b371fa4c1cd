import { afterEach, expect, it } from "vitest";
import { fetchDocument } from "./fetch-document";
import { type FetchOptions, type Limits, usualOptions } from "./fetch-options";
import { type Answer, answer, page, redirect, TestServer } from "./test-server";

const BLOCKED = { ok: false, problem: "blocked", status: null, url: null };

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function start(answers: Record<string, Answer>, host?: string, port?: number): Promise<TestServer> {
  const server = await TestServer.start(answers, host, port);
  servers.push(server);
  return server;
}

/** The world as a test has it: 127.0.0.1 is public, nothing else is; names stand for what the test says, one answer after another. */
function world(server: TestServer, answers: readonly string[][] = [["127.0.0.1"]], limits: Partial<Limits> = {}) {
  const asked: string[] = [];
  const options: FetchOptions = {
    ...usualOptions(),
    allow: new Set(),
    ports: new Set([server.port]),
    isPublic: (address) => address === "127.0.0.1",
    resolve: async (name) => {
      const addresses = answers[Math.min(asked.length, answers.length - 1)] ?? [];
      asked.push(name);
      return addresses.map((address) => ({ address, family: 4 }));
    },
    limits: { ...usualOptions().limits, ...limits },
  };
  const at = (path: string, host = "news.example.org") => `http://${host}:${server.port}${path}`;
  return { options, asked, at };
}

it("gives what a server sends, where it came from and what was said with it", async () => {
  const server = await start({
    "/old": redirect("/new?of=1#part", 301),
    "/new?of=1": answer(
      200,
      {
        "content-type": 'TEXT/HTML; charset="UTF-16LE"; x=y',
        etag: '"7"',
        "last-modified": "Mon, 02 Jun 2025 10:00:00 GMT",
        "set-cookie": "visitor=1",
        "x-served-by": "cache",
      },
      "<p>слова</p>",
    ),
  });
  const { options, at } = world(server);
  const result = await fetchDocument(at("/old#top"), options);
  expect(result).toEqual({
    ok: true,
    document: {
      status: 200,
      bytes: new Uint8Array(Buffer.from("<p>слова</p>")),
      mediaType: "text/html",
      charset: "UTF-16LE",
      url: at("/new?of=1"),
      redirects: [at("/old")],
      headers: [
        ["content-type", 'TEXT/HTML; charset="UTF-16LE"; x=y'],
        ["etag", '"7"'],
        ["last-modified", "Mon, 02 Jun 2025 10:00:00 GMT"],
      ],
    },
  });
});

it("says who it is and what it takes, and nothing else", async () => {
  const server = await start({ "/": page("<p>Words</p>") });
  const { options, at } = world(server);
  await fetchDocument(at("/"), options);
  expect(server.heads.map((head) => head.split("\r\n"))).toEqual([
    [
      "GET / HTTP/1.1",
      "accept: text/html, application/xhtml+xml, text/plain, application/pdf",
      "accept-encoding: identity",
      "user-agent: Parley",
      `Host: news.example.org:${server.port}`,
      "Connection: close",
      "",
      "",
    ],
  ]);
});

it("gives back no cookie that it was handed on the way", async () => {
  const server = await start({
    "/": redirect("/next", 307, { "set-cookie": "visitor=1; Path=/" }),
    "/next": page("<p>Words</p>"),
  });
  const { options, at } = world(server);
  expect(await fetchDocument(at("/"), options)).toMatchObject({ ok: true });
  expect(server.heads).toHaveLength(2);
  expect(server.heads.join().toLowerCase()).not.toContain("cookie");
});

it.each([
  ["text/html", "text/html", null],
  ["application/xhtml+xml; charset=utf-8", "text/html", "utf-8"],
  ["text/plain;charset=windows-1251", "text/plain", "windows-1251"],
  ["text/plain; charset=", "text/plain", null],
  ["application/pdf", "application/pdf", null],
])("takes %s", async (type, mediaType, charset) => {
  const server = await start({ "/": answer(200, { "content-type": type }, "Words") });
  const { options, at } = world(server);
  expect(await fetchDocument(at("/"), options)).toMatchObject({ ok: true, document: { mediaType, charset } });
});

it.each([
  ["image/svg+xml"],
  ["application/json"],
  ["text/html-sandboxed"],
  ["text/javascript"],
  ["application/octet-stream"],
  ["html"],
  [""],
  [undefined],
])("does not take %s", async (type) => {
  const server = await start({ "/": answer(200, type === undefined ? {} : { "content-type": type }, "<p>Words</p>") });
  const { options, at } = world(server);
  const refused = { ok: false, problem: "media-type", status: 200, url: at("/") };
  expect(await fetchDocument(at("/"), options)).toEqual(refused);
});

it.each([204, 206, 300, 302, 304, 401, 403, 404, 410, 429, 500, 503])(
  "takes no answer of status %i",
  async (status) => {
    const server = await start({ "/": answer(status, { "content-type": "text/html" }) });
    const { options, at } = world(server);
    const refused = { ok: false, problem: "status", status, url: at("/") };
    expect(await fetchDocument(at("/"), options)).toEqual(refused);
  },
);

it("tells of a page that is gone where it last stood", async () => {
  const server = await start({ "/": redirect("/moved"), "/moved": answer(410, {}) });
  const { options, at } = world(server);
  const gone = { ok: false, problem: "status", status: 410, url: at("/moved") };
  expect(await fetchDocument(at("/"), options)).toEqual(gone);
});

it("follows five redirects, and not a sixth", async () => {
  const answers = Object.fromEntries([1, 2, 3, 4, 5].map((hop) => [`/${hop}`, redirect(`/${hop + 1}`)]));
  const server = await start({ "/0": redirect("/1"), ...answers, "/6": page("<p>Words</p>") });
  const { options, at } = world(server);
  const within = await fetchDocument(at("/1"), options);
  expect(within).toMatchObject({
    ok: true,
    document: { url: at("/6"), redirects: [1, 2, 3, 4, 5].map((n) => at(`/${n}`)) },
  });
  const beyond = { ok: false, problem: "too-many-redirects", status: 302, url: at("/5") };
  expect(await fetchDocument(at("/0"), options)).toEqual(beyond);
});

it("leaves a loop", async () => {
  const server = await start({ "/": redirect("/") });
  const { options, at } = world(server);
  expect(await fetchDocument(at("/"), options)).toMatchObject({ ok: false, problem: "too-many-redirects" });
  expect(server.heads).toHaveLength(6);
});

it.each([
  ["another loopback address", (port: number) => `http://127.0.0.2:${port}/`],
  ["this machine's name", (port: number) => `http://localhost:${port}/`],
  ["IPv6 loopback", (port: number) => `http://[::1]:${port}/`],
  ["an address without its scheme", (port: number) => `//127.0.0.2:${port}/`],
  ["another port", () => "http://news.example.org:25/"],
  ["a file", () => "file:///etc/passwd"],
  ["FTP", () => "ftp://news.example.org/"],
  ["data", () => "data:text/html,<p>Words</p>"],
  ["a password", (port: number) => `http://user:secret@news.example.org:${port}/`],
  ["what is no address", () => "http://[/"],
  ["what is no address either", () => "http://exa mple.org/"],
])("follows no redirect to %s", async (_, location) => {
  const other = await start({ "/": page("<p>Secret</p>") }, "127.0.0.2");
  const server = await start({ "/": (socket) => redirect(location(other.port))(socket) });
  const { options, at } = world(server);
  const both = { ...options, ports: new Set([server.port, other.port]) };
  expect(await fetchDocument(at("/"), both)).toEqual(BLOCKED);
  expect(other.heads).toEqual([]);
});

it("asks the address that was checked, whatever the name stands for a moment later", async () => {
  const server = await start({ "/": page("<p>Public</p>") });
  const inside = await start({ "/": page("<p>Secret</p>") }, "127.0.0.2", server.port);
  const { options, at, asked } = world(server, [["127.0.0.1"], ["127.0.0.2"]]);
  expect(await fetchDocument(at("/"), options)).toMatchObject({ ok: true });
  expect(asked).toEqual(["news.example.org"]);
  expect([server.heads.length, inside.heads.length]).toEqual([1, 0]);
});

it("looks a name up and checks it again at each hop", async () => {
  const server = await start({ "/": redirect("/next") });
  const inside = await start({ "/next": page("<p>Secret</p>") }, "127.0.0.2", server.port);
  const { options, at, asked } = world(server, [["127.0.0.1"], ["127.0.0.2"]]);
  expect(await fetchDocument(at("/"), options)).toEqual(BLOCKED);
  expect(asked).toHaveLength(2);
  expect(inside.heads).toEqual([]);
});

it.each([[["127.0.0.1", "127.0.0.2"]], [["127.0.0.2", "127.0.0.1"]]])(
  "asks nobody where one of a name's addresses is not public: %j",
  async (addresses) => {
    const server = await start({ "/": page("<p>Public</p>") });
    const inside = await start({ "/": page("<p>Secret</p>") }, "127.0.0.2", server.port);
    const { options, at } = world(server, [addresses]);
    expect(await fetchDocument(at("/"), options)).toEqual(BLOCKED);
    expect([...server.heads, ...inside.heads]).toEqual([]);
  },
);

it("looks again at where it has arrived, before it sends a byte", async () => {
  const server = await start({ "/": page("<p>Words</p>") });
  const { options, at } = world(server);
  let looks = 0;
  const changing = { ...options, isPublic: () => ++looks === 1 };
  expect(await fetchDocument(at("/"), changing)).toEqual(BLOCKED);
  expect(looks).toBe(2);
  expect(server.heads).toEqual([]);
});

it("asks what the operator allows, although it is not public", async () => {
  const server = await start({ "/": page("<p>Words</p>") }, "127.0.0.2");
  const allow = new Set([`127.0.0.2:${server.port}`]);
  const { options } = world(server);
  const address = `http://127.0.0.2:${server.port}/`;
  expect(await fetchDocument(address, options)).toEqual(BLOCKED);
  expect(await fetchDocument(address, { ...options, ports: new Set(), allow })).toMatchObject({ ok: true });
});

it("calls a name that stands for nothing unreachable, and an address where nobody listens", async () => {
  const server = await start({});
  const { options, at } = world(server, [[]]);
  const unreachable = { ok: false, problem: "unreachable", status: null, url: null };
  expect(await fetchDocument(at("/"), options)).toEqual(unreachable);
  const unknown = async () => Promise.reject(Object.assign(new Error("No such name"), { code: "ENOTFOUND" }));
  expect(await fetchDocument(at("/"), { ...options, resolve: unknown })).toEqual(unreachable);
  const address = `http://127.0.0.1:${server.port}/`;
  await server.close();
  servers.pop();
  expect(await fetchDocument(address, options)).toEqual(unreachable);
});
