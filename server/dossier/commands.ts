import { randomBytes as systemRandomBytes } from "node:crypto";
import type { Dossier } from "@/domain/dossier/dossier";
import { changesAnything, type Plan, planImport } from "@/domain/dossier/plan";
import type { Problem } from "@/domain/dossier/problem";
import { findOvertakings, findRefusals } from "@/domain/dossier/refusals";
import type { ImportReport } from "@/domain/dossier/report";
import type { Stored } from "@/domain/dossier/stored";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { ensureActor, type RandomBytes } from "../log/actors";
import { contentHash } from "./content-hash";
import { readStored } from "./read-stored";
import { entryReports } from "./summary";
import { writePlan } from "./write-plan";

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
/** Why known positions change, where nobody said. */
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
  const problems = [...findRefusals(dossier, stored), ...findOvertakings(dossier, stored, contentHash)];
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
  const actorId = await ensureActor(tx, ACTOR, randomBytes);
  return writePlan(tx, { dossier, plan, stored, landing: "published", actorId, now, reason, onProgress });
}
