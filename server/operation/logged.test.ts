import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { log } from "./log";
import { logged } from "./logged";

let server: Server | undefined;
afterEach(() => {
  server?.close();
  vi.restoreAllMocks();
});

test.each([
  ["/link/secret?of=somebody", 200, 0, ["info", { kind: "other", method: "GET", status: 200 }]],
  ["/n/talks", 503, 500, ["error", { kind: "negotiation", method: "GET", status: 503 }]],
  ["/n/talks", 200, 500, null],
  ["/_next/static/a.js", 200, 0, null],
])("%s answered with %i, told from %i on, writes %j", async (path, status, from, line) => {
  const info = vi.spyOn(log, "info");
  const error = vi.spyOn(log, "error");
  const closed = vi.fn();
  server = createServer(
    logged((_, response) => {
      response.statusCode = status;
      response.once("close", closed).end("there");
    }, from),
  );
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`).then((response) => response.text());
  await expect.poll(() => closed.mock.calls.length).toBe(1);
  const lines = [...info.mock.calls.map((call) => ["info", call]), ...error.mock.calls.map((call) => ["error", call])];
  if (line === null) return expect(lines).toEqual([]);
  const [level, fields] = line;
  expect(lines).toEqual([[level, [{ ...(fields as object), milliseconds: expect.any(Number) }, "request"]]]);
  expect(JSON.stringify(lines)).not.toMatch(/secret|somebody|talks/);
});
