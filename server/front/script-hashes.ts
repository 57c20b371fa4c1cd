import { createHash } from "node:crypto";

const INLINE = /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * The Content-Security-Policy of a page that several readers are given: instead of the nonce of one request, which all of
 * them could read, the hashes of the scripts and styles that stand in it (CSP Level 3, 2.3.1), and files of this site. A
 * policy without a nonce stays as it is.
 */
export function policyByHashes(policy: string, html: string): string {
  if (!policy.includes("'nonce-")) return policy;
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  for (const [, kind, attributes, text] of html.matchAll(INLINE)) {
    if ((kind !== "script" && kind !== "style") || text === undefined || /\ssrc=/.test(attributes ?? "")) continue;
    // Data is not run, and needs no leave.
    if (/\stype="application\/(?:ld\+)?json"/.test(attributes ?? "")) continue;
    hashes[kind].add(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  }
  return policy
    .split("; ")
    .map((directive) => {
      const [name, ...sources] = directive.split(" ");
      if (name !== "script-src" && name !== "style-src") return directive;
      const kept = sources.filter((source) => !source.startsWith("'nonce-") && source !== "'strict-dynamic'");
      const own = name === "script-src" ? hashes.script : hashes.style;
      return [name, ...new Set(["'self'", ...kept, ...own])].join(" ");
    })
    .join("; ");
}
