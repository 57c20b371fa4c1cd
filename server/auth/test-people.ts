import { createHash } from "node:crypto";
import type { Role, Viewer } from "@/domain/access/role";
import { transaction } from "../db/db";

const AT = new Date("2026-01-01T00:00:00Z");

/** A person of that role who can sign in to nothing: a viewer for commands. `name` is unique in the test's database. */
export function recordPerson(role: Role, name: string): Promise<Viewer> {
  return transaction(async (tx) => {
    const userId = `user-${name}`;
    const actor = await tx.actor.create({
      data: {
        kind: "user",
        label: `person-${name}`,
        commitment: createHash("sha256").update(`salt${userId}`).digest("hex"),
      },
    });
    await tx.user.create({
      data: {
        ...{ id: userId, name, role, email: `${name}@example.org`, actorId: actor.id, actorSalt: "salt" },
        createdAt: AT,
        updatedAt: AT,
      },
    });
    return { userId, actorId: actor.id, name, role };
  });
}
