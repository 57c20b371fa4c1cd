import { createHash } from "node:crypto";
import { parseEdtf } from "@/domain/date/edtf";
import type { Dossier } from "@/domain/dossier/dossier";
import { recordPerson } from "../auth/test-people";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { mustImport } from "../log/test-log";
import { submitPosition } from "../position/submit";
import { openPositionDraft, TYPED } from "../position/test-drafts";
import { hideRevision } from "../review/hide";
import { storeCopy } from "../source/store-copy";

/** What a format could lose: what COPY and JSON escape, lone backslashes, what looks like an absent value, long letters. */
export const AWKWARD = 'tab\there, line\nfeed, \r return, back\\slash, \\N, \\., "quoted", Кремль, İ, 🕊, \u2028, {[,]}';

/** Every byte there is, also those that are no UTF-8. */
export const EVERY_BYTE = Uint8Array.from({ length: 1024 }, (_, index) => index % 256);

const AT = new Date("2026-02-03T04:05:06.789Z");

/** Fills every table of the process's database with at least one row, from the talks of a dossier. Its log is whole. */
export async function fillEveryTable(dossier: Dossier): Promise<void> {
  const date = parseEdtf("2025-06");
  if (date === null) throw new Error("No date");
  await mustImport({ ...dossier, rounds: [{ slug: "first", title: AWKWARD, place: null, date }] });
  const [anna, admin] = [await recordPerson("contributor", "anna"), await recordPerson("administrator", "admin")];
  const draftId = await openPositionDraft(anna, "talks");
  const request = { viewer: anna, negotiation: "talks", position: null, baseRevisionId: null, draftId, values: TYPED };
  const submitted = await submitPosition({ ...request, now: AT });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  const position = "russia.ceasefire-first.2025-06-03";
  const values = { revision: "1", reason: "A court order." };
  const hidden = await hideRevision({ viewer: admin, negotiation: "talks", position, values, now: AT });
  if (!hidden.ok) throw new Error(JSON.stringify(hidden.refusal));
  await transaction(async (tx) => {
    await takeTurn(tx);
    await fillSigningIn(tx, anna.userId);
    await fillReading(tx, anna.userId, draftId);
    await fillSources(tx, anna.actorId, anna.userId, draftId);
  });
}

async function fillSigningIn(tx: Tx, userId: string): Promise<void> {
  const times = { createdAt: AT, updatedAt: AT };
  const expiresAt = new Date(AT.getTime() + 1);
  await tx.session.create({ data: { id: "session", token: "token", userId, expiresAt, ...times } });
  const account = { id: "account", accountId: userId, providerId: "credential", password: "salt:hash" };
  await tx.account.create({ data: { ...account, userId, ...times } });
  await tx.verification.create({ data: { id: "verification", identifier: "a", value: "b", expiresAt, ...times } });
  const twoFactor = { id: "two-factor", secret: "secret", backupCodes: "codes", lockedUntil: AT, verified: null };
  await tx.twoFactor.create({ data: { ...twoFactor, userId } });
  await tx.rateLimit.create({ data: { id: "limit", key: "key", count: 1, lastRequest: 9_007_199_254_740_993n } });
  await tx.oneTimeLink.create({ data: { tokenHash: "hash", kind: "invitation", createdAt: AT, expiresAt } });
}

async function fillReading(tx: Tx, userId: string, draftId: string): Promise<void> {
  const { id: negotiationId } = await tx.negotiation.findUniqueOrThrow({ where: { slug: "talks" } });
  await tx.follow.create({ data: { userId, negotiationId, seenUpTo: 1 } });
  const mapping = { z: [1, 2.5, true, null, AWKWARD], a: { "": {}, "10": "x", "9": [] } };
  await tx.columnMapping.create({ data: { userId, headings: AWKWARD, mapping } });
  const sha256 = createHash("sha256").update(AWKWARD).digest("hex");
  await tx.pinnedContent.create({ data: { sha256, content: AWKWARD } });
  const pin = { id: "aaaaaaaaaaaaa", query: "", pinnedAt: AT, logSequence: 1, note: AWKWARD, ownerId: userId };
  await tx.comparison.create({ data: { ...pin, negotiationId, sha256 } });
  await tx.formerSlug.create({ data: { slug: "old-talks", negotiationId, changedAt: AT } });
  await tx.draft.update({ where: { id: draftId }, data: { refusal: { kind: "conflict", text: AWKWARD } } });
}

async function fillSources(tx: Tx, actorId: number, userId: string, draftId: string): Promise<void> {
  const source = await tx.source.findUniqueOrThrow({ where: { key: "tass" }, select: { id: true, key: true } });
  const absent = { type: null, containerTitle: null, publisher: null, issued: null, url: null, language: null };
  const metadata = { ...absent, title: AWKWARD, authors: ["Z", "A"] };
  const copy = { text: `we say so ${AWKWARD}`, bytes: EVERY_BYTE, mediaType: "text/plain", metadata } as const;
  const file = { ...copy, how: "file", fileName: "speech.txt", archiveUrl: null } as const;
  const { snapshotId } = await storeCopy(tx, source, file, actorId, AT);
  const sourceId = source.id;
  await tx.sourceFetch.create({ data: { sourceId, at: AT, outcome: "gone", problem: null, status: 404, snapshotId } });
  const citation = await tx.citation.findFirstOrThrow({ select: { id: true, revisionId: true } });
  const alert = { snapshotId, before: "exact", after: "near", raisedAt: AT };
  await tx.quoteAlert.create({ data: { ...alert, citationId: citation.id } });
  const { revisionId } = await tx.review.findFirstOrThrow({ select: { revisionId: true } });
  await tx.reviewComment.create({ data: { revisionId, field: "record", text: AWKWARD, actorId, at: AT } });
  const { id: negotiationId } = await tx.negotiation.findUniqueOrThrow({ where: { slug: "talks" } });
  const capture = { id: "capture", userId, negotiationId, sourceId, snapshotId, createdAt: AT };
  await tx.capture.create({ data: { ...capture, writtenOn: null } });
  // A number alone: SQLite keeps it as one, though its column says JSON.
  const candidates = [{ quote: AWKWARD }, 5, "5", [], true].map((content, ordinal) => ({ ordinal, content }));
  await tx.captureCandidate.createMany({ data: candidates.map((one) => ({ ...one, captureId: "capture" })) });
  await tx.captureCandidate.update({
    where: { captureId_ordinal: { captureId: "capture", ordinal: 0 } },
    data: { draftId, state: "accepted" },
  });
}
