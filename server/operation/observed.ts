import type { RequestListener } from "node:http";
import { dependenceOf } from "../front/kept-places";
import { log } from "./log";
import { requestSeconds, requests } from "./metrics";

/** What an address asks for, in a few words that never grow: of the record or of one negotiation, a file, or anything else. */
export function kindOf(url: string): "negotiation" | "site" | "file" | "health" | "other" {
  const path = url.split("?", 1)[0] ?? "";
  if (path.startsWith("/_next/static/")) return "file";
  if (path === "/healthz" || path === "/readyz") return "health";
  return dependenceOf(path)?.on ?? "other";
}

const METHODS: ReadonlySet<string> = new Set(["GET", "HEAD", "POST"]);
/** What nginx writes for a reader who left before the answer ended. */
const LEFT = 499;

/**
 * Counts and times what a listener answers. What is asked for often and changes nothing is counted only; the rest has a line in the
 * log as well, without its address: some addresses are secrets.
 */
export function observed(listener: RequestListener): RequestListener {
  return (request, response) => {
    const began = performance.now();
    response.once("close", () => {
      const milliseconds = performance.now() - began;
      const kind = kindOf(request.url ?? "");
      const method = METHODS.has(request.method ?? "") ? String(request.method) : "other";
      const status = response.writableFinished ? response.statusCode : LEFT;
      requests.inc({ kind, method, status });
      requestSeconds.observe({ kind }, milliseconds / 1000);
      if (status >= 500) log.error({ kind, method, status, milliseconds: Math.round(milliseconds) }, "request");
      else if (kind === "other") log.info({ kind, method, status, milliseconds: Math.round(milliseconds) }, "request");
    });
    listener(request, response);
  };
}
