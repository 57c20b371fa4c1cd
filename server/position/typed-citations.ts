import type { QuoteCheck, Source } from "@/domain/citation/citation";
import { countAt, type FormValues, valueAt } from "@/domain/form/values";
import { findQuote } from "@/domain/quote/find-quote";
import { db } from "../db/db";
import { toSource } from "../negotiation/load-negotiation";
import { findRecordedSource } from "./resolve-form";

/** A citation as it stands in a form that is still being written. */
export interface TypedCitation {
  /** The recorded source that it names; null while it names none. */
  source: Source | null;
  /** The newest stored copy of that source. */
  snapshot: { takenAt: Date } | null;
  /** What looking for the quote there gives; null while there is nothing to look for, or nowhere. */
  check: QuoteCheck | null;
}

/** Looks up what the citations of a form name, and for their quotes in the newest stored copies. */
export function findTypedCitations(values: FormValues): Promise<TypedCitation[]> {
  return Promise.all(
    Array.from({ length: countAt(values, "citations") }, (_, index) => findTyped(values, `citations[${index}]`)),
  );
}

async function findTyped(values: FormValues, at: string): Promise<TypedCitation> {
  const text = valueAt(values, `${at}.source`).trim();
  const row = text === "" ? null : await findRecordedSource(db, text);
  if (row === null) return { source: null, snapshot: null, check: null };
  const snapshot = await db.snapshot.findFirst({
    where: { sourceId: row.id },
    orderBy: [{ takenAt: "desc" }, { id: "desc" }],
    select: { text: true, takenAt: true },
  });
  const exact = valueAt(values, `${at}.quote`).replaceAll("\r\n", "\n").trim();
  const source = toSource(row);
  if (exact === "") return { source, snapshot, check: null };
  if (snapshot === null) return { source, snapshot, check: "unchecked" };
  const context = { prefix: valueAt(values, `${at}.prefix`) || null, suffix: valueAt(values, `${at}.suffix`) || null };
  return { source, snapshot, check: findQuote(snapshot.text, { exact, ...context }).check };
}
