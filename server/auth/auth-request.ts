import { AUTH_ORIGIN, authOver, isSecure } from "./auth";

/** What better-auth answered: its body's code where it refused, and the cookies that go to the browser. */
export interface AuthAnswer {
  status: number;
  body: Readonly<Record<string, unknown>>;
  cookies: readonly string[];
}

/**
 * Hands better-auth a request of our own in the name of the browser's: its cookies and network address go along, its
 * origin does not, as our route handlers checked that. Goes through its whole chain, so that it counts tries.
 */
export async function askAuth(
  path: `/${string}`,
  browser: Headers,
  body: Readonly<Record<string, unknown>> = {},
): Promise<AuthAnswer> {
  const headers = new Headers({ "content-type": "application/json", origin: AUTH_ORIGIN });
  for (const name of ["cookie", "x-forwarded-for", "user-agent"]) {
    const value = browser.get(name);
    if (value !== null) headers.set(name, value);
  }
  const request = new Request(`${AUTH_ORIGIN}/api/auth${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  const response = await authOver(isSecure(browser)).handler(request);
  const text = await response.text();
  const answer: unknown = text === "" ? null : JSON.parse(text);
  return {
    status: response.status,
    body: typeof answer === "object" && answer !== null ? { ...answer } : {},
    cookies: response.headers.getSetCookie(),
  };
}
