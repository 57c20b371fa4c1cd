import { countAt, type FormValues, valueAt } from "@/domain/form/values";
import type { TypedCitation } from "@/domain/position/typed-citation";
import { findQuote } from "@/domain/quote/find-quote";
import { db } from "../db/db";
import { toSource } from "../negotiation/load-negotiation";
import { findRecordedSource } from "./resolve-form";

/** Looks up what the citations of a form name, and for their quotes in the newest stored copies. */
export function findTypedCitations(values: FormValues): Promise<TypedCitation[]> {
  return Promise.all(
    Array.from({ length: countAt(values, "citations") }, (_, index) => findTyped(values, `citations[${index}]`)),
  );
}

async function findTyped(values: FormValues, at: string): Promise<TypedCitation> {
  const text = valueAt(values, `${at}.source`).trim();
  const row = text === "" ? null : await findRecordedSource(db, text);
  if (row === null) return { source: null, storedAt: null, check: null };
  const snapshot = await db.snapshot.findFirst({
    where: { sourceId: row.id },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { text: true, takenAt: true },
  });
  const exact = valueAt(values, `${at}.quote`).replaceAll("\r\n", "\n").trim();
  const source = toSource(row);
  const storedAt = snapshot?.takenAt.toISOString() ?? null;
  if (exact === "") return { source, storedAt, check: null };
  if (snapshot === null) return { source, storedAt, check: "unchecked" };
  const context = { prefix: valueAt(values, `${at}.prefix`) || null, suffix: valueAt(values, `${at}.suffix`) || null };
  return { source, storedAt, check: findQuote(snapshot.text, { exact, ...context }).check };
}
