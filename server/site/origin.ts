import { headers } from "next/headers";
import { isSecure } from "../auth/auth";

/**
 * Where the site stands for those who ask, for links that are handed to others: "https://parley.example.org". PARLEY_URL says
 * it once for all; without it, it is where the request's browser sees the site.
 */
export function siteOrigin(given: Headers): string {
  const configured = process.env.PARLEY_URL;
  if (configured) return new URL(configured).origin;
  return `${isSecure(given) ? "https" : "http"}://${given.get("host") ?? "localhost"}`;
}

/** `siteOrigin` of the request that is being answered. */
export async function requestOrigin(): Promise<string> {
  return siteOrigin(await headers());
}

const PATH_HEADER = "x-parley-path";

/** The path and query of the page that is being drawn, for what gets no address of its own; proxy.ts passes it on. */
export async function requestPath(): Promise<string> {
  return (await headers()).get(PATH_HEADER) ?? "/";
}
