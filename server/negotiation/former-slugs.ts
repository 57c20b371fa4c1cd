import { isSlug } from "@/domain/matrix/record";
import { type Db, db, type Tx } from "../db/db";

/** The slug that a negotiation has now which had this one before; null when none had. */
export async function findCurrentSlug(former: string): Promise<string | null> {
  // An address may hold anything; PostgreSQL takes no NUL.
  if (!isSlug(former)) return null;
  return (await findByFormerSlug(db, former))?.slug ?? null;
}

/** The negotiation that had a slug before; null when none had. */
export async function findByFormerSlug(from: Db | Tx, former: string): Promise<{ id: number; slug: string } | null> {
  const row = await from.formerSlug.findUnique({
    where: { slug: former },
    select: { negotiation: { select: { id: true, slug: true } } },
  });
  return row?.negotiation ?? null;
}

/** Whether a slug may name a negotiation: no other one has it, or had it, whose addresses would lead elsewhere. */
export async function isFreeForNegotiation(tx: Tx, slug: string, own: number | null): Promise<boolean> {
  const having = await tx.negotiation.findUnique({ where: { slug }, select: { id: true } });
  const had = await findByFormerSlug(tx, slug);
  return [having, had].every((negotiation) => negotiation === null || negotiation.id === own);
}

/**
 * Keeps the slug that a negotiation had, so that its addresses go on leading to it, and brings along the drafts that are
 * open on it. The new one must be free (`isFreeForNegotiation`); one that it had before is its own again.
 */
export async function keepFormerSlug(
  tx: Tx,
  { id, from, to }: { id: number; from: string; to: string },
  now: Date,
): Promise<void> {
  await tx.formerSlug.deleteMany({ where: { slug: to } });
  await tx.formerSlug.create({ data: { slug: from, negotiationId: id, changedAt: now } });
  const drafts = await tx.draft.findMany({
    where: { submittedAt: null, subject: { contains: from } },
    select: { id: true, subject: true },
  });
  for (const draft of drafts) {
    const subject = renamedSubject(draft.subject, from, to);
    if (subject !== draft.subject) await tx.draft.update({ where: { id: draft.id }, data: { subject } });
  }
}

// "talks", "talks.{position}", "negotiation/talks", "issue/talks.{issue}"; the slug of a party of that name stays.
function renamedSubject(subject: string, from: string, to: string): string {
  const [, kind = "", slug, rest = ""] = /^(?:([a-z]+\/))?([^./]+)(\..*)?$/.exec(subject) ?? [];
  if (slug !== from || kind === "party/" || kind === "source/" || kind === "snapshot/") return subject;
  return `${kind}${to}${rest}`;
}
