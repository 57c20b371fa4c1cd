/**
 * Whether a POST was sent by a page of this very host. Browsers always name the origin of a form that is posted; one that
 * is missing, opaque ("null") or another host's is refused, so that no other site can act for a signed-in person.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  if (origin === null || host === null || !URL.canParse(origin)) return false;
  const { protocol, host: originHost } = new URL(origin);
  return (protocol === "http:" || protocol === "https:") && originHost === host;
}
