import type { Role } from "@/domain/access/role";
import { acceptLink } from "./accept-link";
import { findSession } from "./session";
import { inviteFromCommandLine } from "./setup";
import { signIn } from "./sign-in";

export const PASSWORD = "correct horse battery";

/** What a browser keeps: its cookies, sent along with each request. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  /** Keeps and drops cookies as an answer says. */
  take(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [pair = "", ...attributes] = cookie.split(/;\s*/);
      const [name = "", ...value] = pair.split("=");
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) this.#cookies.delete(name);
      else this.#cookies.set(name, value.join("="));
    }
  }

  get headers(): Headers {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ "x-forwarded-for": "192.0.2.1", ...(cookie === "" ? {} : { cookie }) });
  }
}

/** Invites somebody, accepts for them with {@link PASSWORD}, and gives their address. */
export async function invitedPerson(role: Role, name: string, now: Date): Promise<string> {
  const email = `${name}@example.org`;
  const token = await inviteFromCommandLine({ email, role }, now);
  if (token === null) throw new Error(`${email} was invited before`);
  const accepted = await acceptLink(token, { name, password: PASSWORD }, now);
  if (!accepted.ok) throw new Error(`Not accepted: ${JSON.stringify(accepted)}`);
  return email;
}

/** A browser in which that person just signed in. */
export async function signedInBrowser(email: string, now: Date): Promise<Browser> {
  const browser = new Browser();
  const result = await signIn(browser.headers, { email, password: PASSWORD }, now);
  if (result.state !== "signed-in") throw new Error(`Not signed in: ${result.state}`);
  browser.take(result.cookies);
  return browser;
}

/** The viewer of a browser's request; null when it is signed out. */
export async function viewerIn(browser: Browser, now: Date) {
  return (await findSession(browser.headers, now))?.viewer ?? null;
}
