import { findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import type { StoreOrder, StoreResult } from "./store-result";

/** A source as far as storing a copy of it needs it. */
export interface StoredSource {
  id: number;
  key: string;
  url: string | null;
}

type Refused = Extract<StoreResult, { ok: false }>;

/**
 * Whether somebody may store a copy of a source, asked before its address is: a stranger shall not reach other servers
 * through this one.
 */
export function findStorable({ viewer, key }: StoreOrder): Promise<Refused | { ok: true; source: StoredSource }> {
  return transaction((tx) => readStorable(tx, { viewer, key }));
}

/** Stores in one transaction, for those who may now. */
export function storeWith(
  order: StoreOrder,
  store: (tx: Tx, source: StoredSource, actorId: number) => Promise<StoreResult>,
): Promise<StoreResult> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    const found = await readStorable(tx, order);
    return found.ok ? store(tx, found.source, found.actorId) : found;
  });
}

async function readStorable(
  tx: Tx,
  { viewer, key }: Pick<StoreOrder, "viewer" | "key">,
): Promise<Refused | { ok: true; source: StoredSource; actorId: number }> {
  const denial = await findDenial(tx, viewer, "store-snapshot");
  if (viewer === null || denial !== null) {
    return { ok: false, refusal: { kind: "denied", denial: denial ?? "signed-out" } };
  }
  const source = await tx.source.findUnique({ where: { key }, select: { id: true, key: true, url: true } });
  return source === null ? { ok: false, refusal: { kind: "unknown" } } : { ok: true, source, actorId: viewer.actorId };
}
