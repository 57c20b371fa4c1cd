import type { Viewer } from "@/domain/access/role";
import type { Landing } from "@/domain/dossier/landing";
import { changesAnything } from "@/domain/dossier/plan";
import { type Denial, findDenial } from "../auth/authorise";
import { type Tx, transaction } from "../db/db";
import { takeTurn } from "../db/versions";
import { closeDraft, findOutcome } from "../draft/commands";
import { findImport, type ImportDraft, type ImportSummary, keepSummary } from "./import-draft";
import { type GoodReading, type Prepared, prepareImport } from "./prepare-import";
import { readImport } from "./read-import";
import { writePlan } from "./write-plan";

export interface ConfirmImport {
  viewer: Viewer;
  draftId: string;
  landing: Landing;
  /** What the dry run gave that was confirmed: nothing else is written. */
  basis: string;
  /** Whether refused rows may be left out. */
  leaveOut: boolean;
  /** Why known positions change; null where nobody said. */
  reason: string | null;
  now: Date;
}

/** Why nothing was imported. */
export type ConfirmRefusal =
  | Denial
  /** There is no such import of this person's. */
  | "unknown"
  /** The import would now do something else than what was shown. */
  | "stale"
  /** Something of it that cannot be left out cannot be imported. */
  | "blocked"
  /** Rows are refused, and nobody said that they may be left out. */
  | "leave-out-required"
  | "reason-required"
  /** Everything is recorded already. */
  | "nothing";

export type ConfirmResult = { ok: true; outcome: string } | { ok: false; refusal: ConfirmRefusal };

const LIMITS = { timeout: 30 * 60 * 1000, maxWait: 60 * 1000 };

const refuse = (refusal: ConfirmRefusal): ConfirmResult => ({ ok: false, refusal });

/**
 * Imports what a dry run showed, in one transaction: all of it or nothing, and once however often it is confirmed. What would
 * now come out otherwise is not written.
 */
export async function confirmImport(request: ConfirmImport): Promise<ConfirmResult> {
  const { draftId, viewer } = request;
  const draft = await findImport(draftId, viewer);
  if (draft === null) return refuse("unknown");
  // A file may take long to read: not while others wait to write.
  const reading = draft.state === "open" ? await readImport(draft, viewer) : null;
  return transaction((tx) => confirmInside(tx, request, draft, reading && isGood(reading) ? reading : null), LIMITS);
}

function isGood(reading: Awaited<ReturnType<typeof readImport>>): reading is GoodReading {
  return reading.kind === "dossier" || reading.kind === "table";
}

async function confirmInside(
  tx: Tx,
  request: ConfirmImport,
  draft: ImportDraft,
  reading: GoodReading | null,
): Promise<ConfirmResult> {
  const { viewer, draftId, landing, now } = request;
  await takeTurn(tx);
  const action = landing === "published" ? "import-published" : "import-dossier";
  const denial = await findDenial(tx, viewer, action);
  if (denial !== null) return refuse(denial);
  const before = await findOutcome(tx, draftId, viewer);
  if (before === "unknown") return refuse("unknown");
  if (before !== null) return { ok: true, outcome: before.outcome };
  if (draft.state === "done" || reading === null) return refuse("blocked");
  const prepared = await prepareImport(tx, reading, landing);
  if (prepared === null || prepared.basis !== request.basis) return refuse("stale");
  const summary = summarise(prepared, reading, landing);
  const refusal = findRefusal(prepared, summary, request);
  if (refusal !== null) return refuse(refusal);
  await write(tx, request, prepared);
  await keepSummary(tx, draftId, draft.upload.fileName, summary);
  const outcome = `/import/${draftId}/done`;
  await closeDraft(tx, draftId, outcome, now);
  return { ok: true, outcome };
}

/** How many positions are added, revised, unchanged and left out. */
function summarise(
  { preview: { accepted, outcomes } }: Prepared,
  reading: GoodReading,
  landing: Landing,
): ImportSummary {
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const unread = reading.kind === "table" ? reading.reading.refused.length : 0;
  return {
    landing,
    negotiation: accepted.negotiation.slug,
    added: count("added"),
    revised: count("revised"),
    unchanged: count("unchanged"),
    leftOut: count("refused") + unread,
  };
}

function findRefusal(
  { preview: { plan } }: Prepared,
  summary: ImportSummary,
  { leaveOut, reason }: ConfirmImport,
): ConfirmRefusal | null {
  if (plan === null) return "blocked";
  if (!changesAnything(plan)) return "nothing";
  if (summary.leftOut > 0 && !leaveOut) return "leave-out-required";
  return summary.revised > 0 && reason === null ? "reason-required" : null;
}

async function write(tx: Tx, request: ConfirmImport, { stored, preview }: Prepared): Promise<void> {
  const { viewer, landing, reason, now } = request;
  const { plan, accepted: dossier } = preview;
  if (plan === null) throw new Error("An import that something blocks is not written");
  const { actorId } = viewer;
  // Without a reason no position is revised: there is none to keep it with.
  const planned = { dossier, plan, stored, landing, actorId, now, reason: reason ?? "", onProgress: () => undefined };
  await writePlan(tx, planned);
}
