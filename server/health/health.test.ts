import { once } from "node:events";
import { Agent, createServer, get, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { stoppable } from "./graceful-stop";
import { createHealth } from "./health";
import { stopTimes } from "./stop-times";

const servers: Server[] = [];
const agents: Agent[] = [];

async function listen(listener: RequestListener): Promise<{ server: Server; port: number }> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, port: (server.address() as AddressInfo).port };
}

function keepAlive(): Agent {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  agents.push(agent);
  return agent;
}

function ask(port: number, path: string, agent = keepAlive()) {
  return new Promise<{ status: number; connection: string | undefined; body: string }>((resolve, reject) => {
    get({ port, path, host: "127.0.0.1", agent }, (response) => {
      let body = "";
      response.on("data", (chunk) => {
        body += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, connection: response.headers.connection, body }),
      );
      response.on("error", reject);
    }).on("error", reject);
  });
}

/** A promise, and what fulfils it. */
function signal() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

afterEach(() => {
  for (const agent of agents.splice(0)) agent.destroy();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function healthOf(isDatabaseReady: () => Promise<boolean>, isStopping = () => false) {
  const health = createHealth({ isStopping, isDatabaseReady, patience: 50 });
  const { port } = await listen((request, response) => {
    if (!health(request, response)) response.end("page");
  });
  return port;
}

test.each([
  ["answers", async () => true, 200, "ready\n"],
  ["lacks a migration", async () => false, 503, "not ready\n"],
  ["refuses", () => Promise.reject(new Error("refused")), 503, "not ready\n"],
  ["never answers", () => new Promise<boolean>(() => {}), 503, "not ready\n"],
])("a process whose database %s", async (_, database, status, body) => {
  const port = await healthOf(database);
  expect(await ask(port, "/readyz")).toMatchObject({ status, body });
  expect(await ask(port, "/healthz?a")).toMatchObject({ status: 200, body: "alive\n" });
  expect(await ask(port, "/readyzz")).toMatchObject({ status: 200, body: "page" });
});

test("a process that stops is alive, and not ready", async () => {
  const port = await healthOf(
    async () => true,
    () => true,
  );
  expect(await ask(port, "/readyz")).toMatchObject({ status: 503, body: "stopping\n" });
  expect(await ask(port, "/healthz")).toMatchObject({ status: 200 });
});

test("what is under way is finished, on connections that then end", async () => {
  let finish = () => {};
  const { promise: arrived, resolve: arrive } = signal();
  const gate = stoppable((request, response) => {
    if (request.url !== "/slow") return void response.end("quick");
    finish = () => response.end("whole");
    arrive();
  });
  const { server, port } = await listen(gate.listener);
  const idle = keepAlive();
  expect(await ask(port, "/quick", idle)).toMatchObject({ connection: "keep-alive" });
  const slow = ask(port, "/slow");
  await arrived;
  const stopped = gate.stop(server, { drain: 0, limit: 10_000 });
  expect(gate.isStopping()).toBe(true);
  await expect(ask(port, "/late")).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  finish();
  expect(await slow).toMatchObject({ status: 200, connection: "close", body: "whole" });
  expect(await stopped).toBe(0);
});

test("while it drains it still serves, and says on each answer that the connection ends", async () => {
  const gate = stoppable((_, response) => void response.end("quick"));
  const { server, port } = await listen(gate.listener);
  const agent = keepAlive();
  expect(await ask(port, "/", agent)).toMatchObject({ connection: "keep-alive" });
  const stopped = gate.stop(server, { drain: 300, limit: 10_000 });
  expect(await ask(port, "/", agent)).toMatchObject({ status: 200, connection: "close" });
  expect(await stopped).toBe(0);
});

test("what never ends is cut after the limit, and counted", async () => {
  const { promise: arrived, resolve: arrive } = signal();
  const gate = stoppable(() => arrive());
  const { server, port } = await listen(gate.listener);
  const endless = expect(ask(port, "/")).rejects.toThrow();
  await arrived;
  expect(await gate.stop(server, { drain: 0, limit: 20 })).toBe(1);
  await endless;
});

test("the times of a stop are read from the environment", () => {
  expect(stopTimes({})).toEqual({ drain: 0, limit: 20_000 });
  expect(stopTimes({ PARLEY_DRAIN_SECONDS: "5", PARLEY_STOP_SECONDS: "1" })).toEqual({ drain: 5000, limit: 1000 });
  expect(() => stopTimes({ PARLEY_DRAIN_SECONDS: "soon" })).toThrow("PARLEY_DRAIN_SECONDS");
});
