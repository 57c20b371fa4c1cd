import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** Global unicast (RFC 4291, 2.4; IANA has given out nothing else), and what is set apart within it for protocols (RFC 2928). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");
const PROTOCOL_ASSIGNMENTS = ipaddr.IPv6.parseCIDR("2001::/23");

/**
 * Whether an IP address, in its usual spelling and without brackets, is public unicast. One that stands for another (mapped,
 * compatible, NAT64, 6to4, Teredo) is not, whatever it stands for: nothing that is published needs to be asked at such a one.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes("%")) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  if (address instanceof ipaddr.IPv4) return true;
  return address.match(GLOBAL_UNICAST) && !address.match(PROTOCOL_ASSIGNMENTS);
}
