import { LRUCache } from "lru-cache";
import { type Change, changesSince, type Renamed } from "@/domain/comparison/changes-since";
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
  const [now, retracted, renamed] = await Promise.all([
    findNegotiation(negotiation.slug),
    db.position.findMany({
      where: { negotiationId: negotiation.id, state: "retracted" },
      select: { key: true, retractedReason: true },
    }),
    listRenamed(negotiation.id),
  ]);
  if (now === null) throw new Error(`The negotiation of a pinned link is gone: ${negotiation.slug}`);
  const reasons = new Map(retracted.map(({ key, retractedReason }) => [key, retractedReason ?? ""]));
  return changesSince(pinned, now, reasons, renamed);
}

/** The names that parties and issues of a negotiation had in addresses, with those that they have now. */
async function listRenamed(negotiationId: number): Promise<Renamed> {
  const former = await db.formerSlug.findMany({
    where: {
      OR: [
        { kind: "issue", scope: negotiationId },
        { kind: "party", scope: 0 },
      ],
    },
  });
  const idsOf = (kind: string) => former.filter((row) => row.kind === kind).map(({ recordId }) => recordId);
  const [issues, parties] = await Promise.all([
    db.issue.findMany({ where: { id: { in: idsOf("issue") } }, select: { id: true, slug: true } }),
    db.party.findMany({ where: { id: { in: idsOf("party") } }, select: { id: true, slug: true } }),
  ]);
  const current = { issue: new Map(issues.map(slugById)), party: new Map(parties.map(slugById)) };
  const namesOf = (kind: "issue" | "party") =>
    new Map(
      former.flatMap(({ slug, recordId, ...row }): [string, string][] => {
        const name = row.kind === kind ? current[kind].get(recordId) : undefined;
        return name === undefined ? [] : [[slug, name]];
      }),
    );
  return { issues: namesOf("issue"), parties: namesOf("party") };
}

const slugById = ({ id, slug }: { id: number; slug: string }): [number, string] => [id, slug];
