import type { z } from "zod";
import type { Action } from "@/domain/access/actions";
import type { Viewer } from "@/domain/access/role";
import { checkForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { isSlug } from "@/domain/matrix/record";
import { isLastingId } from "@/domain/position/lasting-id";
import type { ReviewRefusal, ReviewRefusalKind, ReviewResult } from "@/domain/review/refusal";
import { findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";

/** A decision on a position, as a form sends it. */
export interface Decision {
  viewer: Viewer;
  /** The negotiation's slug and the position's lasting id. */
  negotiation: string;
  position: string;
  values: FormValues;
  now: Date;
}

/** What a decision is taken on: the position as it is once the transaction has its turn. */
export type Decided = NonNullable<Awaited<ReturnType<typeof findDecided>>>;

/**
 * Takes a decision in one transaction: rereads the role, checks the form, and gives `write` the position as it is now.
 * Writers take turns, so that of two decisions at once the second meets what the first left.
 */
export function decide<T>(
  { viewer, negotiation, position, values }: Decision,
  action: Action,
  schema: z.ZodType<T>,
  write: (tx: Tx, decided: Decided, form: T) => Promise<ReviewResult>,
): Promise<ReviewResult> {
  return transaction(async (tx) => {
    await takeTurn(tx);
    const denial = await findDenial(tx, viewer, action);
    if (denial !== null) return refused(denial);
    const decided = await findDecided(tx, negotiation, position);
    if (decided === null) return refused("unknown");
    const checked = checkForm(schema, values);
    if (!checked.ok) return { ok: false, refusal: { kind: "invalid", issues: checked.issues } };
    return write(tx, decided, checked.value);
  });
}

/** That nothing was decided, and why. */
export function refused(kind: ReviewRefusalKind): { ok: false; refusal: ReviewRefusal } {
  return { ok: false, refusal: { kind } };
}

async function findDecided(tx: Tx, negotiation: string, key: string) {
  // An address may hold anything; PostgreSQL takes no NUL.
  if (!isSlug(negotiation) || !isLastingId(key)) return null;
  const row = await tx.position.findFirst({
    where: { key, negotiation: { slug: negotiation } },
    include: {
      negotiation: { select: { slug: true } },
      issue: { select: { slug: true } },
      participation: { select: { party: { select: { slug: true } } } },
      revisions: { orderBy: { number: "desc" }, include: { review: true, removal: true } },
    },
  });
  const head = row?.revisions[0];
  return row && head ? { ...row, head } : null;
}
