import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Role } from "@/domain/access/role";
import type { Tx } from "../db/db";
import { commitTo } from "../log/actors";

export interface NewUser {
  name: string;
  email: string;
  role: Role;
  /** As better-auth hashes passwords. */
  passwordHash: string;
  now: Date;
}

/**
 * Records a person: the user with all that is personal, the actor that the record and the log know them by, and the
 * password. The actor's label says nothing, and its commitment can be tied to the person only while the salt is kept.
 */
export async function recordUser(
  tx: Tx,
  { name, email, role, passwordHash, now }: NewUser,
): Promise<{ userId: string; actorId: number; label: string }> {
  const userId = randomUUID();
  const actorSalt = randomBytes(32).toString("hex");
  const label = `person-${randomWord()}`;
  const { id: actorId } = await tx.actor.create({
    data: { kind: "user", label, commitment: commitTo(actorSalt, userId) },
  });
  const times = { createdAt: now, updatedAt: now };
  await tx.user.create({
    data: { id: userId, name, email, emailVerified: true, role, actorId, actorSalt, ...times },
  });
  await tx.account.create({
    data: {
      id: randomUUID(),
      accountId: userId,
      providerId: "credential",
      userId,
      password: passwordHash,
      ...times,
    },
  });
  return { userId, actorId, label };
}

// Without letters and digits that look alike.
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

function randomWord(): string {
  return Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
