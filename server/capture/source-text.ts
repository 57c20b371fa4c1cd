import { isLastingId } from "@/domain/position/lasting-id";
import { db } from "../db/db";
import { findCurrentCopyId } from "../source/current-copy";

/** A recorded source, and the text that was last found of it. */
export interface SourceText {
  title: string;
  /** Null where none is recorded. */
  url: string | null;
  /** Null where none is stored. */
  text: string | null;
}

/** What the form of a capture is filled with from a recorded source; null where there is none. For those who work with sources. */
export async function findSourceText(key: string): Promise<SourceText | null> {
  if (!isLastingId(key)) return null;
  const row = await db.source.findUnique({ where: { key }, select: { id: true, title: true, url: true } });
  if (row === null) return null;
  const id = await findCurrentCopyId(db, row.id);
  const copy = id === null ? null : await db.snapshot.findUnique({ where: { id }, select: { text: true } });
  return { title: row.title, url: row.url, text: copy?.text ?? null };
}
