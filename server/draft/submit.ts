import type { Viewer } from "@/domain/access/role";
import { parsePositionAddress } from "@/domain/position/address";
import { startCapture } from "../capture/start-capture";
import { submitIssue } from "../negotiation/submit-issue";
import { submitNegotiation } from "../negotiation/submit-negotiation";
import { submitRound } from "../negotiation/submit-round";
import { submitParticipation } from "../party/submit-participation";
import { submitParty } from "../party/submit-party";
import { submitPosition } from "../position/submit";
import { storeSnapshot } from "../source/store-snapshot";
import { submitSource } from "../source/submit-source";
import { keepRefusal } from "./commands";
import type { Draft } from "./draft";
import { findDraft } from "./queries";
import type { SubmitResult } from "./submit-result";

/** Hands a draft over to the command of its kind; why it was not taken is kept with it. */
export async function submitDraft(id: string, viewer: Viewer, now: Date): Promise<SubmitResult> {
  const draft = await findDraft(id, viewer);
  if (draft === null) return { ok: false, refusal: { kind: "unknown" } };
  const result = await submitByKind(draft, viewer, now);
  if (!result.ok) await keepRefusal(id, viewer, result.refusal);
  return result;
}

function submitByKind(draft: Draft, viewer: Viewer, now: Date): Promise<SubmitResult> {
  const { id: draftId, kind, subject, baseRevisionId, values } = draft;
  const record = { viewer, draftId, subject, values, now };
  switch (kind) {
    case "position": {
      const address = parsePositionAddress(subject);
      const [negotiation, position] = address ? [address.negotiation, address.id] : [subject, null];
      return submitPosition({ viewer, negotiation, position, baseRevisionId, draftId, values, now });
    }
    case "negotiation":
      return submitNegotiation(record);
    case "round":
      return submitRound(record);
    case "issue":
      return submitIssue(record);
    case "party":
      return submitParty(record);
    case "participation":
      return submitParticipation(record);
    case "source":
      return submitSource(record);
    case "snapshot":
      return storeSnapshot(record);
    case "capture":
      return startCapture(record);
    default:
      throw new Error(`Nobody takes drafts of a ${kind} yet`);
  }
}
