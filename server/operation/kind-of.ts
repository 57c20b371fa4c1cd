import { dependenceOf } from "../front/kept-places";

/** What an address asks for, in a few words that never grow: of the record or of one negotiation, a file, or anything else. */
export function kindOf(url: string): "negotiation" | "site" | "file" | "health" | "other" {
  const path = url.split("?", 1)[0] ?? "";
  if (path === "/healthz" || path === "/readyz") return "health";
  const on = dependenceOf(path)?.on ?? "other";
  return on === "build" ? "file" : on;
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);

/** A method in words that never grow. */
export function methodOf(method = ""): string {
  return METHODS.has(method) ? method : "other";
}
