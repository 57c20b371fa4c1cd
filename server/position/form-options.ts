import type { Source } from "@/domain/citation/citation";
import { db } from "../db/db";
import { toSource } from "../negotiation/load-negotiation";

/** Every source that a position may cite, by title. */
export async function listSourceOptions(): Promise<readonly Source[]> {
  return (await db.source.findMany({ orderBy: [{ title: "asc" }, { id: "asc" }] })).map(toSource);
}
