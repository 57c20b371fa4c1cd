import { readDate } from "@/domain/date/read-date";
import { countAt, type FormValues, valueAt } from "@/domain/form/values";
import type { Position } from "@/domain/position/position";
import { db } from "../db/db";
import { findHead } from "./head";
import { listNearDuplicates, type NearDuplicate } from "./near-duplicates";

/** A position that is near what is being typed, with what it says. */
export type ShownDuplicate = NearDuplicate & { position: Position };

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
      const position = (await findHead(negotiation, duplicate.id))?.position;
      return position ? [{ ...duplicate, position }] : [];
    }),
  );
  return shown.flat();
}
