import type { Dossier } from "@/domain/dossier/dossier";
import type { Landing } from "@/domain/dossier/landing";
import type { Plan } from "@/domain/dossier/plan";
import type { ImportReport } from "@/domain/dossier/report";
import type { Stored } from "@/domain/dossier/stored";
import type { Tx } from "../db/db";
import { raiseVersion } from "../db/versions";
import { appendLog, type NewEntry } from "../log/append";
import { reindexNegotiation } from "../search/commands";
import { checkCitedQuotes } from "./check-cited-quotes";
import { logReason } from "./summary";
import { writeNegotiation, writeRounds } from "./write-heading";
import { writeIssues } from "./write-issues";
import { writeParties } from "./write-parties";
import { type Context, writePositions } from "./write-positions";
import { logSources, writeSources } from "./write-sources";

/** What is written, where it lands, and by whom. */
export interface PlannedImport {
  /** What the plan was made of. */
  dossier: Dossier;
  plan: Plan;
  stored: Stored;
  landing: Landing;
  actorId: number;
  now: Date;
  /** Why known positions change. */
  reason: string;
  onProgress: Context["onProgress"];
}

/** Writes what a plan changes, and tells the log of it; gives the versions that moved. */
export async function writePlan(tx: Tx, planned: PlannedImport): Promise<ImportReport["versions"]> {
  if (planned.landing === "published") return publishPlan(tx, planned);
  await submitPlan(tx, planned);
  return [];
}

async function publishPlan(tx: Tx, planned: PlannedImport): Promise<ImportReport["versions"]> {
  const { dossier, plan, stored, actorId, now } = planned;
  const own = stored.negotiation === null ? [] : [stored.negotiation.rowId];
  await raiseVersion(tx, [...own, ...plan.others], now);
  const negotiationId = await writeNegotiation(tx, dossier, plan, stored, now);
  await writeRounds(tx, plan, negotiationId);
  const participationIds = await writeParties(tx, plan, negotiationId);
  const issueIds = await writeIssues(tx, plan, negotiationId);
  await writeRecords(tx, planned, { negotiationId, participationIds, issueIds });
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

/** Hands positions, and the sources that are new, to the reviewers: nothing that the public reads is changed. */
async function submitPlan(tx: Tx, planned: PlannedImport): Promise<void> {
  const { stored } = planned;
  if (stored.negotiation === null) throw new Error("A negotiation that is not recorded has no reviewers");
  const rowIds = (rows: ReadonlyMap<string, { rowId: number }>) =>
    new Map([...rows].map(([name, { rowId }]) => [name, rowId]));
  await writeRecords(tx, planned, {
    negotiationId: stored.negotiation.rowId,
    participationIds: rowIds(stored.participations),
    issueIds: rowIds(stored.issues),
  });
}

async function writeRecords(
  tx: Tx,
  { dossier, plan, landing, actorId, now, reason, onProgress }: PlannedImport,
  ids: Pick<Context, "negotiationId" | "participationIds" | "issueIds">,
): Promise<void> {
  const sourceIds = await writeSources(tx, plan, dossier);
  const context = { ...ids, landing, actorId, now, reason, sourceIds, onProgress };
  await logSources(tx, plan, context);
  await writePositions(tx, plan, context);
  await checkCitedQuotes(tx, plan, context);
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
