import { LRUCache } from "lru-cache";
import { type Change, changesSince } from "@/domain/comparison/changes-since";
import { db } from "../db/db";
import { readSiteVersion } from "../db/versions";
import { findNegotiation } from "../negotiation/queries";
import type { ShownLink } from "./queries";

const kept = new LRUCache<string, { siteVersion: number; changes: readonly Change[] }>({ max: 200 });

/** What has changed since a link was pinned, as the record is now. */
export async function listChanges(link: ShownLink): Promise<readonly Change[]> {
  const siteVersion = await readSiteVersion();
  const known = kept.get(link.id);
  if (known?.siteVersion === siteVersion) return known.changes;
  const changes = await compare(link);
  kept.set(link.id, { siteVersion, changes });
  return changes;
}

async function compare({ pinned, negotiation }: ShownLink): Promise<Change[]> {
  const [now, retracted] = await Promise.all([
    findNegotiation(negotiation.slug),
    db.position.findMany({
      where: { negotiationId: negotiation.id, state: "retracted" },
      select: { key: true, retractedReason: true },
    }),
  ]);
  if (now === null) throw new Error(`The negotiation of a pinned link is gone: ${negotiation.slug}`);
  const reasons = new Map(retracted.map(({ key, retractedReason }) => [key, retractedReason ?? ""]));
  return changesSince(pinned, now, reasons);
}
