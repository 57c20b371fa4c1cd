import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { twoFactor } from "better-auth/plugins";
import { PASSWORD_LENGTH } from "@/domain/access/account-form";
import { currentDatabase, type Database, db } from "../db/db";
import { getSecret } from "./secret";

/** The longest that a session may last, however much it is used, in seconds. */
export const ABSOLUTE_SECONDS = 7 * 24 * 60 * 60;

/**
 * Where better-auth believes to stand. It is not reachable from outside (nothing serves its addresses): our own route
 * handlers check the origin and hand it requests at this address, so no host has to be configured.
 */
export const AUTH_ORIGIN = "http://parley.internal";

function createAuth(database: Database, secure: boolean) {
  return betterAuth({
    appName: "Parley",
    baseURL: AUTH_ORIGIN,
    secret: getSecret(),
    telemetry: { enabled: false },
    logger: { level: "error" },
    // "sqlite" and "postgresql" are also Prisma's words for them.
    database: prismaAdapter(db, { provider: database.kind }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    // A session ends seven days after it began; that it was idle for a day session.ts sees: pages cannot renew a cookie.
    session: { expiresIn: ABSOLUTE_SECONDS, disableSessionRefresh: true },
    rateLimit: {
      enabled: true,
      storage: "database",
      // Counted by network address, and only a minute's pause begins anew: many people share one. What guards a single
      // account is the count by its e-mail address (see sign-in.ts).
      customRules: { "/sign-in/email": { window: 60, max: 300 }, "/two-factor/*": { window: 60, max: 20 } },
    },
    advanced: { cookiePrefix: "parley", useSecureCookies: secure },
    plugins: [twoFactor({ issuer: "Parley" })],
    databaseHooks: {
      session: { create: { before: async ({ userId }) => ((await isEnabled(userId)) ? undefined : false) } },
    },
  });
}

async function isEnabled(userId: string): Promise<boolean> {
  return (await db.user.count({ where: { id: userId, disabledAt: null } })) === 1;
}

type Auth = ReturnType<typeof createAuth>;

const made = new WeakMap<Database, Map<boolean, Auth>>();

/** better-auth on the process's database. `secure` is whether the browser came by https, which its cookies then ask for. */
export function authOver(secure: boolean): Auth {
  const database = currentDatabase();
  const known = made.get(database) ?? new Map<boolean, Auth>();
  made.set(database, known);
  const auth = known.get(secure) ?? createAuth(database, secure);
  known.set(secure, auth);
  return auth;
}

/** Whether the browser came by https: as the server itself or the proxy before it says. */
export function isSecure(headers: Headers): boolean {
  return headers.get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}
