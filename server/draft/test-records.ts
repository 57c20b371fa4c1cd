import { randomUUID } from "node:crypto";
import type { Viewer } from "@/domain/access/role";
import type { FormValues } from "@/domain/form/values";
import { openDraft } from "./commands";
import type { DraftKind } from "./draft";
import type { RecordDraft } from "./submit-record";

/** Opens a draft of a record, and gives it as it is handed over. */
export async function aRecordDraft(
  viewer: Viewer,
  kind: DraftKind,
  subject: string,
  values: FormValues,
  now = new Date("2026-03-01T10:00:00Z"),
): Promise<RecordDraft> {
  const draftId = randomUUID();
  const denial = await openDraft({ viewer, id: draftId, kind, subject, values, now });
  if (denial !== null) throw new Error(`No draft: ${denial}`);
  return { viewer, draftId, subject, values, now };
}
