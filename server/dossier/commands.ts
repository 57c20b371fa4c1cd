import { randomBytes as systemRandomBytes } from "node:crypto";
import type { Dossier } from "@/domain/dossier/dossier";
import { changesAnything, type Plan, planImport } from "@/domain/dossier/plan";
import type { Problem } from "@/domain/dossier/problem";
import { findRefusals } from "@/domain/dossier/refusals";
import type { ImportReport } from "@/domain/dossier/report";
import type { Stored } from "@/domain/dossier/stored";
import { type Tx, transaction } from "../db/db";
import { raiseVersion, takeTurn } from "../db/versions";
import { ensureActor, type RandomBytes } from "../log/actors";
import { appendLog, type NewEntry } from "../log/append";
import { reindexNegotiation } from "../search/commands";
import { contentHash } from "./content-hash";
import { readStored } from "./read-stored";
import { entryReports, logReason } from "./summary";
import { writeNegotiation, writeRounds } from "./write-heading";
import { writeIssues } from "./write-issues";
import { writeParties } from "./write-parties";
import { writePositions } from "./write-positions";
import { logSources, writeSources } from "./write-sources";

export interface ImportRequest {
  dossier: Dossier;
  now: Date;
  /** Does everything and takes it back; the report says what would have happened. */
  dryRun?: boolean;
  /** Why known positions change; kept in the log with each new revision. */
  reason?: string;
  /** Called now and then with how many positions of those that change are written. */
  onProgress?: (done: number, total: number) => void;
  /** For the salt of the importing actor's commitment, once; the system's unless a test gives its own. */
  randomBytes?: RandomBytes;
}

export type ImportResult = { ok: true; report: ImportReport } | { ok: false; problems: Problem[] };

const LIMITS = { timeout: 30 * 60 * 1000, maxWait: 60 * 1000 };
const ACTOR = { kind: "import", label: "dossier import" } as const;
const DEFAULT_REASON = "The dossier's record changed";

/** Ends a dry run: a transaction that throws leaves nothing. */
class TakeBack extends Error {
  constructor(readonly result: ImportResult) {
    super("A dry run leaves nothing");
  }
}

/**
 * Imports a dossier in one transaction: all of it, or nothing. Entries that are known under the same id and differ are
 * revised, unknown ones are added, those that the dossier leaves out stay. Without a difference nothing is written and no
 * version moves. Refuses, with every reason, what would give a lasting id another meaning (see `findRefusals`).
 */
export async function importDossier(request: ImportRequest): Promise<ImportResult> {
  try {
    return await transaction(async (tx) => {
      const result = await importInside(tx, request);
      if (request.dryRun) throw new TakeBack(result);
      return result;
    }, LIMITS);
  } catch (error) {
    if (error instanceof TakeBack) return error.result;
    throw error;
  }
}

async function importInside(tx: Tx, request: ImportRequest): Promise<ImportResult> {
  const { dossier, dryRun = false } = request;
  await takeTurn(tx);
  const stored = await readStored(tx, dossier);
  const problems = findRefusals(dossier, stored);
  if (problems.length > 0) return { ok: false, problems };
  const plan = planImport(dossier, stored, contentHash);
  const versions = changesAnything(plan) ? await write(tx, plan, stored, request) : [];
  const { heading } = plan;
  return {
    ok: true,
    report: { negotiation: dossier.negotiation.slug, dryRun, heading, entries: entryReports(plan), versions },
  };
}

async function write(tx: Tx, plan: Plan, stored: Stored, request: ImportRequest): Promise<ImportReport["versions"]> {
  const { dossier, now, reason = DEFAULT_REASON, onProgress = () => undefined } = request;
  const { randomBytes = systemRandomBytes } = request;
  const own = stored.negotiation === null ? [] : [stored.negotiation.rowId];
  await raiseVersion(tx, [...own, ...plan.others], now);
  const negotiationId = await writeNegotiation(tx, dossier, plan, stored, now);
  const actorId = await ensureActor(tx, ACTOR, randomBytes);
  await writeRounds(tx, plan, negotiationId);
  const participationIds = await writeParties(tx, plan, negotiationId);
  const issueIds = await writeIssues(tx, plan, negotiationId);
  const sourceIds = await writeSources(tx, plan, dossier);
  const context = { negotiationId, actorId, now, reason, participationIds, issueIds, sourceIds, onProgress };
  await logSources(tx, plan, context);
  await writePositions(tx, plan, context);
  for (const id of [negotiationId, ...plan.others]) await reindexNegotiation(tx, id);
  const who = { actorId, at: now };
  await appendLog(tx, [
    { ...who, negotiationId, action: "imported", reason: logReason(plan) },
    ...plan.others.map(
      (id): NewEntry => ({
        ...who,
        negotiationId: id,
        action: "negotiation-changed",
        reason: `A party or source that it shares with ${dossier.negotiation.slug} changed there`,
      }),
    ),
  ]);
  return readVersions(tx, [negotiationId, ...plan.others], stored.negotiation === null);
}

/** Each was raised once, or is new: its version before follows from the one now. */
async function readVersions(tx: Tx, ids: readonly number[], isNew: boolean): Promise<ImportReport["versions"]> {
  const rows = await tx.negotiation.findMany({ where: { id: { in: [...ids] } } });
  return ids.flatMap((id, index) => {
    const row = rows.find((candidate) => candidate.id === id);
    const before = index === 0 && isNew ? null : (row?.version ?? 0) - 1;
    return row === undefined ? [] : [{ negotiation: row.slug, before, after: row.version }];
  });
}
