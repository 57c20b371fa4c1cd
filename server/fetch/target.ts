import { isIP } from "node:net";
import type { FetchOptions, ResolvedAddress } from "./fetch-options";

/** Where a request goes: the address as its name is written, and the IP addresses that it is pinned to. */
export interface Target {
  url: URL;
  host: string;
  port: number;
  /** Whether its host is exempt from the checks. */
  isAllowed: boolean;
}

/** Names that are nobody's in the public DNS (RFC 6761, 6762, 8375, ICANN's "internal" and its collisions): never looked up. */
const PRIVATE_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|home\.arpa|intranet|private|corp|home|lan|onion)$/;

/**
 * What an address asks for, without its fragment, where it may be asked by its looks: http(s), no credentials, a port of the
 * web, and no IP literal but a public one. The URL standard has brought every spelling of an IPv4 address (decimal, octal,
 * hexadecimal, shortened, full-width) into the usual one by then. Null where it may not.
 */
export function findTarget(address: string, base: URL | null, options: FetchOptions): Target | null {
  const url = URL.parse(address, base ?? undefined);
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  if (url.username !== "" || url.password !== "") return null;
  url.hash = "";
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
  const isAllowed = options.allow.has(`${url.hostname}:${port}`);
  const target = { url, host, port, isAllowed };
  if (isAllowed) return target;
  if (!options.ports.has(port)) return null;
  const mayAsk = isIP(host) !== 0 ? options.isPublic(host) : isPublicName(host);
  return mayAsk ? target : null;
}

function isPublicName(host: string): boolean {
  const name = host.replace(/\.$/, "");
  return name.includes(".") && !PRIVATE_NAMES.test(name);
}

/** The addresses that a target may be asked at: all that its name stands for, or null if one of them must not be asked. */
export async function findAddresses(target: Target, options: FetchOptions): Promise<readonly ResolvedAddress[] | null> {
  const family = isIP(target.host);
  const addresses = family === 0 ? await options.resolve(target.host) : [{ address: target.host, family }];
  return target.isAllowed || addresses.every(({ address }) => options.isPublic(address)) ? addresses : null;
}
