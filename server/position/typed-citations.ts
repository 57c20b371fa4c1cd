import { countAt, type FormValues, valueAt } from "@/domain/form/values";
import type { TypedCitation } from "@/domain/position/typed-citation";
import { differingWords } from "@/domain/quote/differing-words";
import { findQuote } from "@/domain/quote/find-quote";
import { db } from "../db/db";
import { toSource } from "../negotiation/load-negotiation";
import { findCurrentCopyId } from "../source/current-copy";
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
  if (row === null) return { source: null, storedAt: null, check: null, difference: null };
  const id = await findCurrentCopyId(db, row.id);
  const select = { text: true, takenAt: true };
  const snapshot = id === null ? null : await db.snapshot.findUnique({ where: { id }, select });
  const exact = valueAt(values, `${at}.quote`).replaceAll("\r\n", "\n").trim();
  const source = toSource(row);
  const storedAt = snapshot?.takenAt.toISOString() ?? null;
  if (exact === "") return { source, storedAt, check: null, difference: null };
  if (snapshot === null) return { source, storedAt, check: "unchecked", difference: null };
  const context = { prefix: valueAt(values, `${at}.prefix`) || null, suffix: valueAt(values, `${at}.suffix`) || null };
  const match = findQuote(snapshot.text, { exact, ...context });
  const difference = match.check === "near" ? differingWords(exact, snapshot.text.slice(match.start, match.end)) : null;
  return { source, storedAt, check: match.check, difference };
}
