import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { register } from "prom-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { measured } from "./measured";
import { requests } from "./metrics";

let server: Server;
beforeEach(async () => {
  register.resetMetrics();
  server = createServer(
    measured((request, response) => {
      if (request.url === "/desk") response.statusCode = 403;
      if (request.url !== "/never") response.end("there");
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => {
  server.close();
});

test("counts answers by what was asked for, never by address, and those that nobody waited for", async () => {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const path of ["/n/talks", "/n/other-talks", "/desk"]) await (await fetch(origin + path)).text();
  await fetch(`${origin}/desk`, { method: "PROPFIND" }).then((response) => response.text());
  const leaving = new AbortController();
  const left = fetch(`${origin}/never`, { signal: leaving.signal });
  server.once("request", () => leaving.abort());
  await expect(left).rejects.toThrow();
  const counted = async () => (await requests.get()).values.map(({ labels, value }) => ({ ...labels, value }));
  await expect.poll(counted).toEqual([
    { kind: "negotiation", method: "GET", status: 200, value: 2 },
    { kind: "other", method: "GET", status: 403, value: 1 },
    { kind: "other", method: "other", status: 403, value: 1 },
    { kind: "other", method: "GET", status: 499, value: 1 },
  ]);
  expect(await register.metrics()).not.toContain("talks");
});
