// Started by drill.test.ts on the database at DATABASE_URL: submits positions and has them published, one after the other
// without pause, until it is killed. Prints each position's lasting id once its publication was acknowledged.
import type { Viewer } from "@/domain/access/role";
import { db } from "../db/db";
import { submitPosition } from "../position/submit";
import { openPositionDraft, TYPED } from "../position/test-drafts";
import { publishRevision } from "../review/publish";

const DAY = 24 * 60 * 60 * 1000;
const NOW = new Date("2026-03-01T10:00:00Z");

const [author, reviewer]: [Viewer, Viewer] = JSON.parse(String(process.argv[2]));
const first = Number(process.argv[3]);

for (let number = first; ; number++) {
  const statedOn = new Date(Date.UTC(1990, 0, 1) + number * DAY).toISOString().slice(0, 10);
  const citations = [{ source: "tass", quote: `words ${number}` }];
  const values = { ...TYPED, statedOn, summary: `Says number ${number}.`, citations };
  const draftId = await openPositionDraft(author, "talks", null, values);
  const request = { viewer: author, negotiation: "talks", position: null, baseRevisionId: null, draftId, values };
  const submitted = await submitPosition({ ...request, now: NOW });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.refusal));
  const position = `russia.ceasefire-first.${statedOn}`;
  const { id } = await db.revision.findFirstOrThrow({ where: { position: { key: position } }, select: { id: true } });
  const approval = { revision: String(id), override: "The recording has it." };
  const published = await publishRevision({
    ...{ viewer: reviewer, negotiation: "talks", position, values: approval, now: NOW },
  });
  if (!published.ok) throw new Error(JSON.stringify(published.refusal));
  process.stdout.write(`${position}\n`);
}
