import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { describeOnEachDatabase } from "../db/test-databases";
import { mustImport } from "../log/test-log";
import { metricsPlace, serveMetrics } from "./metrics-server";

test("metrics are served nowhere unless a port is named, and then to this machine alone", () => {
  expect(metricsPlace({ NODE_ENV: "test" })).toBeNull();
  expect(metricsPlace({ NODE_ENV: "test", PARLEY_METRICS_PORT: "9464" })).toEqual({ port: 9464, host: "127.0.0.1" });
  const open = { NODE_ENV: "test", PARLEY_METRICS_PORT: "9464", PARLEY_METRICS_HOST: "0.0.0.0" } as const;
  expect(metricsPlace(open)).toEqual({ port: 9464, host: "0.0.0.0" });
  expect(() => metricsPlace({ NODE_ENV: "test", PARLEY_METRICS_PORT: "often" })).toThrow(
    'a port from 1 to 65535; it is "often"',
  );
});

describeOnEachDatabase("the metrics", () => {
  test("tell the queues and the database's time, and no name of anything", async () => {
    await mustImport(dossierOf(aRecord([aPosition({ statedOn: "2025-06-02" })])));
    const server = await serveMetrics({ port: 0, host: "127.0.0.1" });
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const response = await fetch(`${origin}/metrics`);
    const text = await response.text();
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(text).toMatch(/^parley_queue_length\{queue="imported"\} 1$/m);
    expect(text).toMatch(/^parley_queue_length\{queue="review"\} 0$/m);
    expect(text).toMatch(/^parley_database_seconds_count\{what="query"\} [1-9]/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
    expect(text).not.toContain("talks");
    expect((await fetch(`${origin}/n/talks`)).status).toBe(404);
    server.close();
    server.closeAllConnections();
  });
});
