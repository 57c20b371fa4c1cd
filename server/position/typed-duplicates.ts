import { readDate } from "@/domain/date/read-date";
import { countAt, type FormValues, valueAt } from "@/domain/form/values";
import type { ShownDuplicate } from "@/domain/position/near-duplicate";
import { db } from "../db/db";
import { findHead } from "./head";
import { listNearDuplicates } from "./near-duplicates";

/** The positions near what a form says so far; none while too little of it is filled in. `own` is the one being changed. */
export async function listTypedDuplicates(
  negotiation: string,
  values: FormValues,
  own: string | null,
): Promise<readonly ShownDuplicate[]> {
  const row = await db.negotiation.findUnique({ where: { slug: negotiation }, select: { id: true } });
  if (row === null) return [];
  const quotes = Array.from({ length: countAt(values, "citations") }, (_, index) =>
    valueAt(values, `citations[${index}].quote`).trim(),
  ).filter((quote) => quote !== "");
  const near = await listNearDuplicates(
    db,
    row.id,
    {
      party: valueAt(values, "party"),
      issue: valueAt(values, "issue"),
      statedOn: readDate(valueAt(values, "statedOn")),
      quotes,
    },
    own,
  );
  const shown = await Promise.all(
    near.map(async (duplicate) => {
      const head = await findHead(negotiation, duplicate.id);
      return head?.position ? [{ ...duplicate, position: head.position, isPublished: head.wasPublished }] : [];
    }),
  );
  return shown.flat();
}
