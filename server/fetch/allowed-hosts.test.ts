import { expect, it } from "vitest";
import { parseAllowedHosts } from "./allowed-hosts";

it("reads hosts with their ports, as the addresses name them", () => {
  const hosts = parseAllowedHosts(" 127.0.0.1:41233, LocalHost:080,[0::1]:9,,");
  expect([...hosts]).toEqual(["127.0.0.1:41233", "localhost:80", "[::1]:9"]);
  expect(parseAllowedHosts("").size).toBe(0);
});

it.each([
  "localhost",
  "localhost:",
  "localhost:0",
  "localhost:65536",
  "http://localhost:80",
  "a@b:80",
  "*:80 b:1",
  ":80",
])("refuses what is no host with its port: %s", (text) => {
  expect(() => parseAllowedHosts(`example.org:80,${text}`)).toThrow("is not host:port");
});
