import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/role";
import { db } from "../db/db";

/** What somebody may see of a source's stored copies. */
export interface TextReader {
  /** Whether they work with sources: they see what came with a copy, its bytes, and quotes that wait for review. */
  edits: boolean;
  /** Whether they may read stored texts whole: those who work with them, or everybody where the site is set so. */
  readsTexts: boolean;
}

/** What a viewer may see of stored copies now; null is somebody who is not signed in. */
export async function readTextReader(viewer: Viewer | null): Promise<TextReader> {
  const edits = may(viewer?.role ?? null, "write-source");
  if (edits) return { edits, readsTexts: true };
  const site = await db.site.findUniqueOrThrow({ where: { id: 1 }, select: { storedTextIsPublic: true } });
  return { edits, readsTexts: site.storedTextIsPublic };
}
