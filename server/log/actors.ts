import type { ActorKind } from "../../domain/log/log";
import type { Tx } from "../db/database";
import { takeTurn } from "../db/versions";
import { sha256 } from "./hash";

/** Gives as many random bytes as it is asked for, as `randomBytes` of node:crypto does. */
export type RandomBytes = (bytes: number) => Uint8Array;

/**
 * What the log's chain holds of an actor: SHA-256 (hex) of a salt and who it is. Whoever has neither learns nothing from
 * it, and once the salt is gone it can be tied to nobody.
 */
export function commitTo(salt: string, identity: string): string {
  return sha256(salt + identity);
}

/**
 * The id of an actor that is no person (an import, Parley itself); made at its first use. Nobody ever has to show who it
 * is, so the salt of its commitment is not kept. The actors of people are made with their users, in server/auth.
 */
export async function ensureActor(
  tx: Tx,
  actor: { kind: Exclude<ActorKind, "user">; label: string },
  randomBytes: RandomBytes,
): Promise<number> {
  // Two processes that use it for the first time at once would both make it, and PostgreSQL would refuse one of them.
  await takeTurn(tx);
  const { id } = await tx.actor.upsert({
    where: { kind_label: actor },
    create: { ...actor, commitment: newCommitment(actor, randomBytes) },
    update: {},
  });
  return id;
}

/** A commitment to an actor whose salt is kept nowhere. */
export function newCommitment({ kind, label }: { kind: string; label: string }, randomBytes: RandomBytes): string {
  return commitTo(Buffer.from(randomBytes(32)).toString("hex"), `${kind}/${label}`);
}
