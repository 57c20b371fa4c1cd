import { join, sqltag } from "@prisma/client/runtime/client";
import { compareDates } from "@/domain/date/edtf";
import type { DossierPosition } from "@/domain/dossier/dossier";
import type { Landing } from "@/domain/dossier/landing";
import type { Correction, Plan } from "@/domain/dossier/plan";
import type { Tx } from "../db/db";
import { appendLog, type NewEntry } from "../log/append";
import { chunks, steps } from "./chunks";
import { contentHash } from "./content-hash";

/** What the rows of positions refer to. */
export interface Context {
  negotiationId: number;
  /** With the reviewers, or before the public at once. */
  landing: Landing;
  actorId: number;
  now: Date;
  /** Why known positions get a new revision. */
  reason: string;
  participationIds: ReadonlyMap<string, number>;
  issueIds: ReadonlyMap<string, number>;
  sourceIds: ReadonlyMap<string, number>;
  /** Called after each part, with how many positions of all are written. */
  onProgress(done: number, total: number): void;
}

interface NewRevision {
  positionId: number;
  number: number;
  kind: "original" | "correction";
  position: DossierPosition;
  /** The content hash of the position's record. */
  hash: string;
}

/** Writes new positions and corrections of known ones, all published or all in review. Some statements for each hundred, none for each row. */
export async function writePositions(tx: Tx, { addedPositions, corrections }: Plan, context: Context): Promise<void> {
  const total = addedPositions.length + corrections.length;
  let done = 0;
  for (const step of steps([...inOrder(addedPositions).map(asAddition), ...corrections.map(asCorrection)])) {
    const entries: NewEntry[] = [];
    for (const part of chunks(step)) {
      entries.push(...(await writeRevisions(tx, await withPositions(tx, part, context), context)));
    }
    await appendLog(tx, entries);
    done += step.length;
    context.onProgress(done, total);
  }
}

/** A revision to write; of a new position, whose row is yet to be made, without its id. */
interface PlannedRevision extends Omit<NewRevision, "positionId"> {
  positionId: number | null;
}

function asAddition(position: DossierPosition): PlannedRevision {
  return { positionId: null, number: 1, kind: "original", position, hash: contentHash(position) };
}

function asCorrection({ rowId, number, position }: Correction): PlannedRevision {
  return { positionId: rowId, number, kind: "correction", position, hash: contentHash(position) };
}

const byIdWithNumbers = new Intl.Collator("en", { numeric: true });

/** The order of recording breaks ties, so it must not be the order of rows in a file: older first, then by id. */
function inOrder(positions: readonly DossierPosition[]): DossierPosition[] {
  return [...positions].sort((a, b) => compareDates(a.statedOn, b.statedOn) || byIdWithNumbers.compare(a.id, b.id));
}

/** Makes the rows of the positions that are new. */
async function withPositions(tx: Tx, revisions: readonly PlannedRevision[], context: Context): Promise<NewRevision[]> {
  const data = revisions.flatMap(({ positionId, position: { id, party, issue } }) =>
    positionId !== null
      ? []
      : {
          negotiationId: context.negotiationId,
          key: id,
          participationId: known(context.participationIds, party),
          issueId: known(context.issueIds, issue),
          // Where it lands before the public, a moment later with its revision: neither can be there without the other.
          state: "submitted",
        },
  );
  const rows = await tx.position.createManyAndReturn({ data, select: { id: true, key: true } });
  const ids = new Map(rows.map(({ key, id }) => [key, id]));
  return revisions.map((revision) => ({
    ...revision,
    positionId: revision.positionId ?? known(ids, revision.position.id),
  }));
}

/** Writes revisions, and publishes them or hands them to the reviewers; gives the log entries that tell of it. */
async function writeRevisions(tx: Tx, revisions: readonly NewRevision[], context: Context): Promise<NewEntry[]> {
  const rows = await tx.revision.createManyAndReturn({
    data: revisions.map((revision) => revisionRow(revision, context)),
    select: { id: true, positionId: true },
  });
  const ids = new Map(rows.map(({ positionId, id }) => [positionId, id]));
  const written = revisions.map((revision) => ({ ...revision, revisionId: ids.get(revision.positionId) ?? 0 }));
  await tx.revisionBody.createMany({
    data: written.map(({ revisionId, position: { summary, conditions, speaker } }) => ({
      ...{ revisionId, summary, conditions, speaker },
    })),
  });
  const citations = written.flatMap(({ revisionId, position }) => citationRows(revisionId, position, context));
  for (const part of chunks(citations)) await tx.citation.createMany({ data: part });
  if (context.landing === "published") {
    await publish(
      tx,
      written.map(({ positionId }) => positionId),
    );
  } else {
    await tx.review.createMany({ data: written.map(({ revisionId }) => ({ revisionId, state: "in-review" })) });
  }
  const { negotiationId, actorId, now: at } = context;
  const action = context.landing === "published" ? "published" : "submitted";
  return written.map(({ positionId, revisionId, kind, hash: contentHash }) => ({
    ...{ negotiationId, positionId, revisionId, actorId, at, contentHash },
    action,
    reason: kind === "correction" ? context.reason : null,
  }));
}

function revisionRow({ positionId, number, kind, position, hash }: NewRevision, { actorId, now }: Context) {
  const { answer, redLine, termsChanged, statedOn, attribution } = position;
  return {
    ...{ positionId, number, kind, redLine, termsChanged, attribution, actorId },
    stance: answer.kind === "stance" ? answer.stance : null,
    silence: answer.kind === "silence" ? answer.silence : null,
    statedOn: statedOn.edtf,
    firstDay: statedOn.firstDay,
    lastDay: statedOn.lastDay,
    contentHash: hash,
    recordedAt: now,
  };
}

function citationRows(revisionId: number, { citations }: DossierPosition, { sourceIds }: Context) {
  return citations.map(({ source, exact, prefix, suffix, language, translation, locator }, index) => ({
    ...{ revisionId, exact, prefix, suffix, language, locator },
    sourceId: known(sourceIds, source),
    ordinal: index + 1,
    translation: translation?.text ?? null,
    translator: translation?.by ?? null,
  }));
}

/** Makes each position's newest revision its published one, in one statement: the client could only do so row by row. */
async function publish(tx: Tx, positionIds: readonly number[]): Promise<void> {
  await tx.$executeRaw(sqltag`
    UPDATE "Position" SET "state" = 'published', "publishedRevisionId" = (
      SELECT "Revision"."id" FROM "Revision" WHERE "Revision"."positionId" = "Position"."id"
      ORDER BY "Revision"."number" DESC LIMIT 1)
    WHERE "id" IN (${join([...positionIds])})`);
}

function known(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`"${name}" was not written before it was needed`);
  return id;
}
