import { once } from "node:events";
import https from "node:https";
import { gzipSync } from "node:zlib";
import { generate } from "selfsigned";
import { afterEach, expect, it } from "vitest";
import { fetchDocument } from "./fetch-document";
import { type Limits, usualOptions } from "./fetch-options";
import { type Answer, answer, endless, redirect, TestServer } from "./test-server";

const KIB = 1024;
const HTML = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n";

// What is refused takes milliseconds. Only what drips waits for its limit, and everything else must not come near it.
const LIMITS: Limits = { ...usualOptions().limits, milliseconds: 10_000, bytes: 64 * KIB, headerBytes: 4 * KIB };
const SHORT: Limits = { ...LIMITS, milliseconds: 150 };

let server: TestServer;
afterEach(() => server.close());

async function ask(given: Answer, limits = LIMITS) {
  server = await TestServer.start({ "/": given });
  const result = await fetchDocument(`http://127.0.0.1:${server.port}/`, {
    allow: new Set([`127.0.0.1:${server.port}`]),
    limits,
  });
  // Whatever it was, the connection is not left open.
  await server.left();
  return result;
}

function raw(text: string): Answer {
  return (socket) => void socket.end(text);
}

const LONG = "a".repeat(8 * KIB);

it.each<[string, Answer, string]>([
  ["a body that never ends", endless(`${HTML}\r\n`, "a".repeat(KIB)), "too-large"],
  [
    "a body in chunks that never ends",
    endless(`${HTML}transfer-encoding: chunked\r\n\r\n`, `400\r\n${"a".repeat(KIB)}\r\n`),
    "too-large",
  ],
  [
    "one chunk that never ends",
    endless(`${HTML}transfer-encoding: chunked\r\n\r\nFFFFFFFF\r\n`, "a".repeat(KIB)),
    "too-large",
  ],
  ["a size that is too large, unread", endless(`${HTML}content-length: 65537\r\n\r\n`, ""), "too-large"],
  ["a size beyond numbers", raw(`${HTML}content-length: 99999999999999999999\r\n\r\nwords`), "unreachable"],
  ["a size below none", raw(`${HTML}content-length: -5\r\n\r\nwords`), "unreachable"],
  ["two sizes", raw(`${HTML}content-length: 5\r\ncontent-length: 6\r\n\r\nwords!`), "unreachable"],
  [
    "a size beside chunks",
    raw(`${HTML}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`),
    "unreachable",
  ],
  ["less than its size says", raw(`${HTML}content-length: 500\r\n\r\nwords`), "unreachable"],
  ["chunks that break off", raw(`${HTML}transfer-encoding: chunked\r\n\r\n5\r\nwords\r\n`), "unreachable"],
  ["chunks without a size", raw(`${HTML}transfer-encoding: chunked\r\n\r\nwords\r\n`), "unreachable"],
  ["headers that never end", endless(HTML, `x-more: ${"a".repeat(KIB)}\r\n`), "too-large"],
  ["one header that is too long", raw(`${HTML}x-more: ${LONG}\r\n\r\nwords`), "too-large"],
  ["a way on that is too long", redirect(`http://127.0.0.1/${LONG}`), "too-large"],
  [
    "trailers that never end",
    endless(`${HTML}transfer-encoding: chunked\r\n\r\n0\r\n`, `x-more: ${"a".repeat(KIB)}\r\n`),
    "unreachable",
  ],
  ["another protocol", raw("220 mail.example.org ESMTP\r\n"), "unreachable"],
  ["nothing", raw(""), "unreachable"],
  ["half a head", raw(HTML), "unreachable"],
  ["a switch of protocols", raw("HTTP/1.1 101 So\r\nupgrade: h2c\r\nconnection: upgrade\r\n\r\nwords"), "unreachable"],
])("withstands %s", async (_, given, problem) => {
  expect(await ask(given)).toMatchObject({ ok: false, problem });
});

it.each<[string, Answer]>([
  ["a body by the byte", endless(`${HTML}\r\n`, "a", 5)],
  ["chunks by the byte", endless(`${HTML}transfer-encoding: chunked\r\n\r\n`, "1\r\na\r\n", 5)],
  ["a head by the byte", endless(HTML, "a", 5)],
  ["announcements of an answer", endless("", "HTTP/1.1 103 Soon\r\n\r\n", 5)],
  ["silence after its head", endless(`${HTML}\r\n`, "")],
  ["silence", endless("", "")],
])("leaves a server that drips %s", async (_, given) => {
  expect(await ask(given, SHORT)).toMatchObject({ ok: false, problem: "timeout" });
});

it("counts the time over all hops, and the look-up of a name", async () => {
  const slowly: Answer = (socket) => {
    const timer = setTimeout(() => redirect("/")(socket), 60);
    socket.on("close", () => clearTimeout(timer));
  };
  expect(await ask(slowly, SHORT)).toMatchObject({ ok: false, problem: "timeout" });
  const result = await fetchDocument("http://example.org/", { resolve: () => new Promise(() => {}), limits: SHORT });
  expect(result).toEqual({ ok: false, problem: "timeout", status: null, url: null });
});

it.each([
  ["gzip", { "content-encoding": "gzip" }],
  ["gzip, twice", { "content-encoding": "gzip, gzip" }],
  ["br", { "content-encoding": "br" }],
  ["what nobody knows", { "content-encoding": "x-own" }],
  ["compressed chunks", { "transfer-encoding": "gzip, chunked" }],
])("does not unpack what comes compressed: %s", async (_, headers) => {
  const bomb = gzipSync(Buffer.alloc(8 * KIB * KIB));
  const result = await ask(answer(200, { "content-type": "text/html", ...headers }, bomb));
  expect(result).toMatchObject({ ok: false, problem: "encoding" });
});

it("takes what says that it is not compressed", async () => {
  const headers = { "content-type": "text/html", "content-encoding": "Identity" };
  expect(await ask(answer(200, headers, "words"))).toMatchObject({ ok: true });
});

it("takes a body that is just large enough, and no byte more", async () => {
  const ofSize = (size: number) => answer(200, { "content-type": "text/plain" }, Buffer.alloc(size, "a"));
  const taken = await ask(ofSize(LIMITS.bytes));
  expect(taken.ok && taken.document.bytes.length).toBe(LIMITS.bytes);
  await server.close();
  expect(await ask(ofSize(LIMITS.bytes + 1))).toMatchObject({ ok: false, problem: "too-large" });
});

it("reads no further than the size that is told", async () => {
  const result = await ask(raw(`${HTML}content-length: 5\r\n\r\nwords and more`));
  expect(result.ok && Buffer.from(result.document.bytes).toString()).toBe("words");
});

it("does not trust a certificate that vouches for itself", async () => {
  let served = 0;
  const { private: key, cert } = await generate([{ name: "commonName", value: "127.0.0.1" }]);
  const secure = https.createServer({ key, cert }, (_, response) => {
    served++;
    response.setHeader("content-type", "text/html").end("<p>Words</p>");
  });
  secure.listen(0, "127.0.0.1");
  await once(secure, "listening");
  const address = secure.address();
  const host = `127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  const result = await fetchDocument(`https://${host}/`, { allow: new Set([host]), limits: LIMITS });
  expect(result).toEqual({ ok: false, problem: "unreachable", status: null, url: null });
  expect(served).toBe(0);
  secure.close();
});

it("does not speak plainly where it was asked to speak in secret", async () => {
  server = await TestServer.start({ "/": answer(200, { "content-type": "text/html" }, "words") });
  const host = `127.0.0.1:${server.port}`;
  const result = await fetchDocument(`https://${host}/`, { allow: new Set([host]), limits: SHORT });
  expect(result.ok).toBe(false);
  expect(server.heads).toEqual([]);
});
