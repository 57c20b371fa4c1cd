import { expect, test } from "vitest";
import { networkCode, networkOf } from "./network-address";

const from = (forwarded: string) => new Headers({ "x-forwarded-for": forwarded });

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::6", "2001:db8:1:2::/64"],
  ["2001:db8::6", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["nonsense", ""],
  ["", ""],
])("the network of %s is %s", (forwarded, network) => {
  expect(networkOf(from(forwarded))).toBe(network);
});

test("what a browser claims before the proxy's entry counts for nothing", () => {
  expect(networkOf(from("198.51.100.1, 203.0.113.7"))).toBe("203.0.113.7");
});

test("the code of a network is always the same, another network's is another, and neither tells the address", () => {
  const code = networkCode(from("203.0.113.7"));
  expect(networkCode(from("203.0.113.7"))).toBe(code);
  expect(networkCode(from("203.0.113.8"))).not.toBe(code);
  expect(code).not.toContain("203");
});
