import { headers } from "next/headers";
import { isSecure } from "./auth";

/** Where this request's browser sees the site: "https://parley.example.org". For links that are handed to others. */
export async function requestOrigin(): Promise<string> {
  const given = await headers();
  return `${isSecure(given) ? "https" : "http"}://${given.get("host") ?? "localhost"}`;
}
