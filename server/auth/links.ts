import { createHash, randomBytes } from "node:crypto";
import { LINK_KINDS, LINK_LIFETIMES, type LinkKind } from "@/domain/access/one-time-link";
import type { Role } from "@/domain/access/role";
import { db, type Tx } from "../db/db";
import { toRole } from "./authorise";

/** What a link that can still be used is for. */
export type OpenLink =
  | { kind: "setup" }
  | { kind: "invitation"; email: string; role: Role }
  | { kind: "password-reset"; userId: string; email: string };

/** Makes a link and gives its token, which is stored nowhere: only its hash is. */
export async function makeLink(tx: Tx, link: OpenLink, now: Date): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.oneTimeLink.create({
    data: {
      tokenHash: hashOf(token),
      kind: link.kind,
      email: link.kind === "invitation" ? link.email : null,
      role: link.kind === "invitation" ? link.role : null,
      userId: link.kind === "password-reset" ? link.userId : null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_LIFETIMES[link.kind]),
    },
  });
  return token;
}

/** What a link is for; null when there is none, or it was used, or its time is over. */
export function findLink(token: string, now: Date): Promise<OpenLink | null> {
  return readLink(db, token, now);
}

/** Uses a link up, in the transaction of what it is used for. Null as in `findLink`, also to the second of two at once. */
export async function consumeLink(tx: Tx, token: string, now: Date): Promise<OpenLink | null> {
  const link = await readLink(tx, token, now);
  const { count } = await tx.oneTimeLink.updateMany({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return count === 1 ? link : null;
}

async function readLink(source: Pick<Tx, "oneTimeLink">, token: string, now: Date): Promise<OpenLink | null> {
  const row = await source.oneTimeLink.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: now } },
    select: { kind: true, email: true, role: true, user: { select: { id: true, email: true } } },
  });
  if (row === null) return null;
  const kind = toKind(row.kind);
  if (kind === "setup") return { kind };
  if (kind === "invitation" && row.email !== null && row.role !== null)
    return { kind, email: row.email, role: toRole(row.role) };
  if (kind === "password-reset" && row.user !== null) return { kind, userId: row.user.id, email: row.user.email };
  throw new Error(`A link of the kind ${kind} lacks what it is for`);
}

function toKind(text: string): LinkKind {
  const kind = LINK_KINDS.find((known) => known === text);
  if (kind === undefined) throw new Error(`"${text}" is no kind of link`);
  return kind;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
