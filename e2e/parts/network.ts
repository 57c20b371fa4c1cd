import { randomInt } from "node:crypto";

/**
 * The headers of a browser in a network of its own, as a proxy before the server would name it: what is counted by network
 * is then not counted together with other tests.
 */
export function ownNetwork(): Record<string, string> {
  const group = () => randomInt(1, 0x10000).toString(16);
  return { "x-forwarded-for": `2001:db8:${group()}:${group()}::1` };
}
