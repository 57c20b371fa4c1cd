import { createHmac } from "node:crypto";
import { isIPv4, isIPv6 } from "node:net";
import { getSecret } from "./secret";

/**
 * Whom a try counts for when nobody is signed in: the browser's network, as a code that tells nobody the address. The table of
 * tries shall not list who read what.
 */
export function networkCode(headers: Headers): string {
  return createHmac("sha256", getSecret()).update(networkOf(headers)).digest("base64url").slice(0, 22);
}

/**
 * The network that a request came from: an IPv4 address, or the /64 of an IPv6 one, as one household has all of it. The last
 * entry of x-forwarded-for counts: the server itself, or the proxy nearest to it, wrote that one, and a browser can have
 * put anything before it. "" where there is none that can be read: all such requests count as one.
 */
export function networkOf(headers: Headers): string {
  const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "";
  const address = last.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIPv4(address)) return address;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(":")}::/64` : "";
}

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): string[] {
  // A URL's host is written in one way only (WHATWG URL, IPv6 serializer); a zone names an interface of ours.
  const host = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
  const [before = "", after] = host.split("::");
  const front = before === "" ? [] : before.split(":");
  const back = after === undefined || after === "" ? [] : after.split(":");
  return [...front, ...Array<string>(8 - front.length - back.length).fill("0"), ...back];
}
