import { z } from "zod";
import type { Viewer } from "@/domain/access/role";
import { canonicalJson } from "@/domain/dossier/canonical-json";
import { type ColumnMapping, TABLE_FIELDS } from "@/domain/table/columns";
import { db } from "../db/db";
import { sha256 } from "../log/hash";

const columnMapping = z.array(z.enum(TABLE_FIELDS).nullable());

/** What PostgreSQL can index. */
const LONGEST_KEY = 1_000;

function keyOf({ userId }: Viewer, headings: readonly string[]): { userId: string; headings: string } {
  const text = canonicalJson(headings);
  return { userId, headings: text.length > LONGEST_KEY ? sha256(text) : text };
}

/** What this person said that these headings mean; null when they never did. */
export async function findMapping(viewer: Viewer, headings: readonly string[]): Promise<ColumnMapping | null> {
  const row = await db.columnMapping.findUnique({ where: { userId_headings: keyOf(viewer, headings) } });
  return row && columnMapping.parse(row.mapping);
}

/** Remembers what this person says that these headings mean, for every later table that has them. */
export async function rememberMapping(
  viewer: Viewer,
  headings: readonly string[],
  mapping: ColumnMapping,
): Promise<void> {
  const key = keyOf(viewer, headings);
  const data = { mapping: [...mapping] };
  await db.columnMapping.upsert({ where: { userId_headings: key }, create: { ...key, ...data }, update: data });
}
