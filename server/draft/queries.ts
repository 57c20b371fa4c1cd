import type { Viewer } from "@/domain/access/role";
import { db } from "../db/db";
import { DRAFT_KINDS, type Draft, formValues } from "./draft";
import type { SubmitRefusal } from "./submit-result";

/** A draft of this person's; null when there is none of that id, or it is somebody else's. */
export async function findDraft(id: string, viewer: Viewer): Promise<Draft | null> {
  const row = await db.draft.findFirst({ where: { id, userId: viewer.userId } });
  return row && toDraft(row);
}

/** What this person has typed and not handed over, newest first. Forms that were only opened are not among them. */
export async function listDrafts(viewer: Viewer): Promise<readonly Draft[]> {
  const rows = await db.draft.findMany({
    where: { userId: viewer.userId, submittedAt: null },
    orderBy: { updatedAt: "desc" },
  });
  return rows.filter(({ createdAt, updatedAt }) => updatedAt.getTime() !== createdAt.getTime()).map(toDraft);
}

type Row = NonNullable<Awaited<ReturnType<typeof db.draft.findFirst>>>;

function toDraft({ id, kind, subject, fields, baseRevisionId, updatedAt, refusal, outcome }: Row): Draft {
  const known = DRAFT_KINDS.find((word) => word === kind);
  if (known === undefined) throw new Error(`Draft ${id} is of an unknown kind, ${kind}`);
  return {
    ...{ id, kind: known, subject, baseRevisionId, updatedAt, outcome },
    values: formValues.parse(fields),
    // Written by keepRefusal alone.
    refusal: refusal as SubmitRefusal | null,
  };
}
