import type { Viewer } from "@/domain/access/role";
import { derivePositionId } from "@/domain/dossier/default-names";
import type { FormIssue } from "@/domain/form/form-issue";
import { checkForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { fromForm } from "@/domain/position/from-form";
import { type PositionForm, positionForm } from "@/domain/position/position-form";
import type { RevisionKind } from "@/domain/position/state";
import { findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { contentHash } from "../dossier/content-hash";
import { closeDraft, findOutcome } from "../draft/commands";
import type { SubmitResult } from "../draft/submit-result";
import { appendLog } from "../log/append";
import { recordSource } from "../source/record-source";
import { listNearDuplicates } from "./near-duplicates";
import { recordRevision } from "./record-revision";
import { type Resolved, resolveForm } from "./resolve-form";

export interface SubmitPosition {
  viewer: Viewer;
  /** The slug of the negotiation. */
  negotiation: string;
  /** The lasting id of the position that is changed; null for a new one. */
  position: string | null;
  /** The newest revision when the form was opened; null for a new position. */
  baseRevisionId: number | null;
  /** The draft that is handed over: handed over twice, it makes one record. */
  draftId: string;
  values: FormValues;
  now: Date;
}

/**
 * Submits a position, or a change of one, for review: appends a revision with its citations, in one transaction, and
 * nothing when anything is refused. What the public reads stays as it is until somebody else publishes it.
 */
export function submitPosition(request: SubmitPosition): Promise<SubmitResult> {
  return transaction((tx) => submitInside(tx, request));
}

async function submitInside(tx: Tx, request: SubmitPosition): Promise<SubmitResult> {
  const { viewer, draftId, now } = request;
  await takeTurn(tx);
  const denial = await findDenial(tx, viewer, "submit-position");
  if (denial !== null) return { ok: false, refusal: { kind: "denied", denial } };
  const before = await findOutcome(tx, draftId, viewer);
  if (before === "unknown") return { ok: false, refusal: { kind: "unknown" } };
  if (before !== null) return { ok: true, outcome: before.outcome };
  const prepared = await prepare(tx, request);
  if ("refusal" in prepared) return { ok: false, refusal: prepared.refusal };
  const key = await write(tx, request, prepared);
  const outcome = `/review/${request.negotiation}.${encodeURIComponent(key)}?submitted=1`;
  await closeDraft(tx, draftId, outcome, now);
  return { ok: true, outcome };
}

type Refusal = Extract<SubmitResult, { ok: false }>["refusal"];

/** A position that is there already, with its newest revision. */
interface Head {
  positionId: number;
  key: string;
  revisionId: number;
  number: number;
  contentHash: string;
  /** Whether the public has or had it. */
  wasPublished: boolean;
}

interface Prepared {
  negotiationId: number;
  form: PositionForm;
  resolved: Resolved;
  head: Head | null;
}

const invalid = (...issues: FormIssue[]): { refusal: Refusal } => ({ refusal: { kind: "invalid", issues } });

async function prepare(tx: Tx, request: SubmitPosition): Promise<Prepared | { refusal: Refusal }> {
  const negotiation = await tx.negotiation.findUnique({ where: { slug: request.negotiation }, select: { id: true } });
  if (negotiation === null) return { refusal: { kind: "unknown" } };
  const checked = checkForm(positionForm, request.values);
  if (!checked.ok) return { refusal: { kind: "invalid", issues: checked.issues } };
  const form = checked.value;
  const resolution = await resolveForm(tx, negotiation.id, form);
  if (!resolution.ok) return { refusal: { kind: "invalid", issues: resolution.issues } };
  const head = request.position === null ? null : await findHead(tx, negotiation.id, request.position);
  if (request.position !== null) {
    if (head === null) return { refusal: { kind: "unknown" } };
    if (head.revisionId !== request.baseRevisionId) return { refusal: { kind: "conflict" } };
    const issues = await findIssuesOfChange(tx, form, resolution.resolved, head);
    if (issues.length > 0) return invalid(...issues);
  }
  const quotes = form.citations.map(({ quote }) => quote);
  const near = await listNearDuplicates(tx, negotiation.id, { ...form, quotes }, head?.key ?? null);
  const unseen = near.filter(({ id }) => !form.notDuplicates.includes(id));
  // A change keeps the quotes that it had: only something new is asked about.
  if (head === null && unseen.length > 0) return { refusal: { kind: "duplicates", ids: near.map(({ id }) => id) } };
  return { negotiationId: negotiation.id, form, resolved: resolution.resolved, head };
}

async function findHead(tx: Tx, negotiationId: number, key: string): Promise<Head | null> {
  const row = await tx.position.findUnique({
    where: { negotiationId_key: { negotiationId, key } },
    select: { id: true, state: true, revisions: { orderBy: { number: "desc" }, take: 1 } },
  });
  const newest = row?.revisions[0];
  if (!row || !newest) return null;
  return {
    positionId: row.id,
    key,
    revisionId: newest.id,
    number: newest.number,
    contentHash: newest.contentHash,
    wasPublished: row.state !== "submitted",
  };
}

/** What a change may not do: another party or issue is another position; a public record changes for a stated reason. */
async function findIssuesOfChange(tx: Tx, form: PositionForm, resolved: Resolved, head: Head): Promise<FormIssue[]> {
  const issues: FormIssue[] = [];
  const position = await tx.position.findUniqueOrThrow({ where: { id: head.positionId } });
  if (position.participationId !== resolved.participationId) issues.push({ field: "party", code: "frozen" });
  if (position.issueId !== resolved.issueId) issues.push({ field: "issue", code: "frozen" });
  if (head.wasPublished && form.kind === undefined) issues.push({ field: "kind", code: "kind-required" });
  if (head.wasPublished && form.reason === null) issues.push({ field: "reason", code: "reason-required" });
  const isSame = contentHash(fromForm(form, head.key, resolved.sources)) === head.contentHash;
  // What was taken back, or was sent back and is meant as it stands, may be submitted as it was.
  if (isSame && !(await isOpenAgain(tx, head.revisionId))) {
    issues.push({ field: "", code: "unchanged" });
  }
  return issues;
}

async function isOpenAgain(tx: Tx, revisionId: number): Promise<boolean> {
  const review = await tx.review.findUnique({ where: { revisionId }, select: { state: true } });
  return review?.state === "withdrawn" || review?.state === "changes-requested";
}

async function write(tx: Tx, { viewer, now }: SubmitPosition, prepared: Prepared): Promise<string> {
  const { negotiationId, form, resolved, head } = prepared;
  const key = head?.key ?? (await deriveKey(tx, negotiationId, form));
  const sourceIds: number[] = [];
  for (const source of resolved.sources) {
    sourceIds.push(source.rowId ?? (await recordSource(tx, source.id, source.citation, viewer, now)));
  }
  const positionId = head?.positionId ?? (await createPosition(tx, negotiationId, key, resolved));
  const kind: RevisionKind = head?.wasPublished ? (form.kind ?? "correction") : "original";
  const revision = await recordRevision(tx, {
    ...{ positionId, kind, sourceIds, now },
    number: (head?.number ?? 0) + 1,
    record: fromForm(form, key, resolved.sources),
    actorId: viewer.actorId,
  });
  // The new revision was written on top of those that waited: they are part of it now.
  await tx.review.updateMany({
    where: { revision: { positionId }, state: { in: ["in-review", "changes-requested"] } },
    data: { state: "superseded" },
  });
  await tx.review.create({ data: { revisionId: revision.id, state: "in-review" } });
  await appendLog(tx, [
    {
      ...{ negotiationId, positionId, actorId: viewer.actorId, reason: form.reason, at: now },
      revisionId: revision.id,
      action: "submitted",
      contentHash: revision.contentHash,
    },
  ]);
  return key;
}

async function deriveKey(tx: Tx, negotiationId: number, { party, issue, statedOn }: PositionForm): Promise<string> {
  const known = await tx.position.findMany({
    where: { negotiationId, key: { startsWith: `${party}.${issue}.` } },
    select: { key: true },
  });
  return derivePositionId({ party, issue, statedOn: statedOn.edtf }, new Set(known.map((row) => row.key)));
}

async function createPosition(tx: Tx, negotiationId: number, key: string, resolved: Resolved): Promise<number> {
  const { participationId, issueId } = resolved;
  const data = { negotiationId, key, participationId, issueId, state: "submitted" };
  return (await tx.position.create({ data, select: { id: true } })).id;
}
