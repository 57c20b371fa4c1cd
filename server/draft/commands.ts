import type { Viewer } from "@/domain/access/role";
import { SNAPSHOT_LIMIT } from "@/domain/citation/snapshot-form";
import type { FormValues } from "@/domain/form/values";
import { type Denial, findDenial } from "../auth/authorise";
import { db, type Tx, transaction } from "../db/db";
import type { DraftKind } from "./draft";
import type { SubmitRefusal } from "./submit-result";

/** How many characters a draft may hold; one of a text to store, or of a dossier to import, with its file, more. */
export const DRAFT_LIMIT = 200_000;
/** As JSON a text takes more characters than it has; and one that is somewhat too long is kept, and refused with its text. */
const SNAPSHOT_DRAFT_LIMIT = 3 * SNAPSHOT_LIMIT;
export const IMPORT_DRAFT_LIMIT = 20 * 1024 * 1024;

const DAY = 24 * 60 * 60 * 1000;

export interface NewDraft {
  viewer: Viewer;
  /** 128 random bits or more, as text that can stand in an address: whoever has it may add to the draft. */
  id: string;
  kind: DraftKind;
  subject: string;
  values: FormValues;
  baseRevisionId?: number | null;
  now: Date;
}

/** Opens a draft, as a form is opened. Those of the same person that were never typed into go after a day. */
export async function openDraft({
  viewer,
  id,
  kind,
  subject,
  values,
  baseRevisionId,
  now,
}: NewDraft): Promise<Denial | null> {
  return transaction(async (tx) => {
    const denial = await findDenial(tx, viewer, "write-draft");
    if (denial !== null) return denial;
    const own = { userId: viewer.userId, submittedAt: null };
    const untouched = await tx.draft.findMany({
      where: { ...own, updatedAt: { lt: new Date(now.getTime() - DAY) } },
      select: { id: true, createdAt: true, updatedAt: true },
    });
    const stale = untouched.filter(({ createdAt, updatedAt }) => createdAt.getTime() === updatedAt.getTime());
    await tx.draft.deleteMany({ where: { id: { in: stale.map((draft) => draft.id) } } });
    await createDraft(tx, { viewer, id, kind, subject, values, ...(baseRevisionId && { baseRevisionId }), now });
    return null;
  });
}

/** Makes a draft within a transaction that has asked whether this person may. */
export async function createDraft(tx: Tx, { viewer, id, kind, subject, values, baseRevisionId, now }: NewDraft) {
  await tx.draft.create({
    data: {
      ...{ id, kind, subject, fields: json(values), userId: viewer.userId, createdAt: now, updatedAt: now },
      baseRevisionId: baseRevisionId ?? null,
    },
  });
}

export type SaveResult = "saved" | "unknown" | "submitted" | "too-large";

/**
 * Keeps what was typed. A form that is still open after its session ended may save too: its draft's id is known to nobody
 * else, and adding to it shows nothing of it. Somebody else who is signed in may not.
 */
export async function saveDraft(id: string, viewer: Viewer | null, values: FormValues, now: Date): Promise<SaveResult> {
  return transaction(async (tx) => {
    const row = await tx.draft.findUnique({ where: { id }, select: { userId: true, kind: true, submittedAt: true } });
    if (row === null || (viewer !== null && viewer.userId !== row.userId)) return "unknown";
    if (row.submittedAt !== null) return "submitted";
    if (JSON.stringify(values).length > limitOf(row.kind)) return "too-large";
    // Two clocks may agree to the millisecond: a draft that was typed into is told by its two times.
    const updatedAt = new Date(now.getTime() + 1);
    await tx.draft.update({ where: { id }, data: { fields: json(values), updatedAt } });
    return "saved";
  });
}

function limitOf(kind: string): number {
  if (kind === "import") return IMPORT_DRAFT_LIMIT;
  return kind === "snapshot" || kind === "capture" ? SNAPSHOT_DRAFT_LIMIT : DRAFT_LIMIT;
}

/** Keeps why a draft was not taken, for the page that shows it again. */
export async function keepRefusal(id: string, viewer: Viewer, refusal: SubmitRefusal): Promise<void> {
  await db.draft.updateMany({
    where: { id, userId: viewer.userId, submittedAt: null },
    data: { refusal: json(refusal) },
  });
}

/** Throws a draft away; false when it is not this person's, or was handed over. */
export async function discardDraft(id: string, viewer: Viewer): Promise<boolean> {
  const { count } = await db.draft.deleteMany({ where: { id, userId: viewer.userId, submittedAt: null } });
  return count === 1;
}

/** Moves a draft to another base, as its author has seen what changed meanwhile. */
export async function rebaseDraft(
  id: string,
  viewer: Viewer,
  baseRevisionId: number,
  values: FormValues,
  now: Date,
): Promise<boolean> {
  const { count } = await db.draft.updateMany({
    where: { id, userId: viewer.userId, submittedAt: null },
    data: { baseRevisionId, fields: json(values), updatedAt: now },
  });
  return count === 1;
}

/**
 * Marks a draft as handed over, in the transaction of the command that took it. Call it first: where it was handed over
 * before, it gives the address where that led, and nothing shall be done again. Null when this is the first time.
 * A draft that is not this person's gives "unknown".
 */
export async function findOutcome(tx: Tx, id: string, viewer: Viewer): Promise<{ outcome: string } | "unknown" | null> {
  const row = await tx.draft.findFirst({
    where: { id, userId: viewer.userId },
    select: { submittedAt: true, outcome: true },
  });
  if (row === null) return "unknown";
  return row.submittedAt === null ? null : { outcome: row.outcome ?? "/desk" };
}

/** See {@link findOutcome}: the last write of the command. */
export async function closeDraft(tx: Tx, id: string, outcome: string, now: Date): Promise<void> {
  await tx.draft.update({ where: { id }, data: { submittedAt: now, outcome } });
}

/**
 * As a JSON column takes it. PostgreSQL stores neither a zero byte nor half a character: each becomes U+FFFD, which forms
 * refuse, so that what was typed around it is kept.
 */
function json(value: object): object {
  return JSON.parse(JSON.stringify(value, (_, item) => (typeof item === "string" ? storable(item) : item)));
}

function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
