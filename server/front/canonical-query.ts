// What those who send readers here put behind an address for their own counting. No page reads it.
const FOREIGN = /^(?:utm_[^=]*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid)(?:=|$)/;

/**
 * A query (what follows the "?", as it was sent) that every address with the same meaning has: parameters in the order of
 * their names, repeated ones in their own order, without what only others count by. Nothing else is changed.
 */
export function canonicalQuery(query: string): string {
  if (query === "") return query;
  const parameters = query.split("&").filter((parameter) => parameter !== "" && !FOREIGN.test(parameter));
  const name = (parameter: string) => parameter.split("=", 1)[0] ?? "";
  return parameters.sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0)).join("&");
}
