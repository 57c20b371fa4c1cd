import type { Tx } from "../db/db";

/**
 * Erases a person: the user with all that hangs on it (sessions, passwords, drafts), and with it the salt of the actor's
 * commitment. The actor stays under its random label, as author of what it did: the log is whole as before, and nobody
 * can tie its entries to the person any more. Throws when there is no such user. The caller logs that it was done.
 */
export async function eraseUser(tx: Tx, userId: string): Promise<void> {
  await tx.user.delete({ where: { id: userId } });
}
