import { randomBytes } from "node:crypto";
import type { Invite } from "@/domain/access/account-form";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { ensureActor } from "../log/actors";
import { makeLink } from "./links";
import { findUserIdByEmail, hasAdministrator } from "./queries";
import { recordInvitation } from "./user-commands";

/**
 * Makes the link by which the first administrator sets themselves up, and gives its token; null when there is an
 * administrator. Links made before stop working: whoever saw an old terminal cannot use it.
 */
export function makeSetupLink(now: Date): Promise<string | null> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    if (await hasAdministrator(tx)) return null;
    await tx.oneTimeLink.updateMany({ where: { kind: "setup", usedAt: null }, data: { usedAt: now } });
    return makeLink(tx, { kind: "setup" }, now);
  });
}

/** Invites somebody from the server's own command line; null when the address has an account already. */
export function inviteFromCommandLine(invite: Invite, now: Date): Promise<string | null> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    if ((await findUserIdByEmail(tx, invite.email)) !== null) return null;
    return recordInvitation(tx, invite, await operator(tx), now);
  });
}

/** Whoever may run programs where the database is: the log knows them as the command line. */
function operator(tx: Tx): Promise<number> {
  return ensureActor(tx, { kind: "system", label: "command-line" }, randomBytes);
}
