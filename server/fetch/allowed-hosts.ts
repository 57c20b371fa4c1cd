import { z } from "zod";

const ENTRY = /^(?<host>[^\s/@?#\\]+):(?<port>\d{1,5})$/;

const allowedHosts = z.string().transform((text, context): ReadonlySet<string> => {
  const hosts = new Set<string>();
  for (const entry of text.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const { host, port } = ENTRY.exec(entry)?.groups ?? {};
    const url = host === undefined ? null : URL.parse(`http://${host}/`);
    if (url === null || Number(port) < 1 || Number(port) > 65_535) {
      context.addIssue({ code: "custom", message: `"${entry}" is not host:port` });
      return z.NEVER;
    }
    hosts.add(`${url.hostname}:${Number(port)}`);
  }
  return hosts;
});

let known: ReadonlySet<string> | undefined;

/**
 * The hosts that may be asked although they are not public: PARLEY_FETCH_ALLOW, "127.0.0.1:41233,intranet.example:8080", each
 * with the port that the address names, or that its scheme implies. Throws when it cannot be read.
 */
export function getAllowedHosts(): ReadonlySet<string> {
  known ??= parseAllowedHosts(process.env.PARLEY_FETCH_ALLOW ?? "");
  return known;
}

/** Reads such a list. Throws when it is none. */
export function parseAllowedHosts(text: string): ReadonlySet<string> {
  const parsed = allowedHosts.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new Error(`PARLEY_FETCH_ALLOW: ${parsed.error.issues.map(({ message }) => message).join("; ")}`);
}
