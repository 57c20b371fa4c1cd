import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/role";
import { tallyQuotes } from "@/domain/citation/quote-tally";
import { isSlug } from "@/domain/matrix/record";
import { isLastingId } from "@/domain/position/lasting-id";
import type { Queue, QueueChoices, QueueCounts, QueueEntry, QueueFilter, QueueTab } from "@/domain/review/queue";
import { SILENCES, STANCES } from "@/domain/stance/stance";
import { db } from "../db/db";
import { authorName } from "./author-name";
import { countQuoteAlerts } from "./quote-alerts";

/** How many entries a list shows at once, the oldest first. */
export const QUEUE_LIMIT = 100;

/** How many submissions wait for this person's decision, and published quotes for a look. */
export async function countQueue(viewer: Viewer): Promise<number> {
  if (!may(viewer.role, "publish-position")) return 0;
  const [submissions, quotes] = await Promise.all([
    db.revision.count({ where: { ...WAITING, actorId: { not: viewer.actorId } } }),
    countQuoteAlerts(),
  ]);
  return submissions + quotes;
}

/** How many records each list of the queue holds. */
export async function countQueues(): Promise<QueueCounts> {
  const [waiting, imported, quotes] = await Promise.all([
    db.revision.count({ where: WAITING }),
    db.revision.count({ where: IMPORTED }),
    countQuoteAlerts(),
  ]);
  return { waiting, imported, quotes };
}

/** What waits for review, or came by import and was never reviewed: the oldest first, with what it can be narrowed by. */
export async function listQueue(viewer: Viewer, tab: Exclude<QueueTab, "quotes">, filter: QueueFilter): Promise<Queue> {
  const base = tab === "waiting" ? WAITING : IMPORTED;
  const where = { AND: [base, narrowed(filter, viewer)] };
  const [rows, matching, choices, counts] = await Promise.all([
    db.revision.findMany({ where, orderBy: { id: "asc" }, take: QUEUE_LIMIT, include: ENTRY }),
    db.revision.count({ where }),
    listChoices(base),
    countQueues(),
  ]);
  return { entries: rows.map(toEntry), matching, choices, counts };
}

const WAITING = { review: { state: "in-review" } };
const IMPORTED = { publishedOf: { state: "published" }, review: null };

const ENTRY = {
  actor: { include: { user: { select: { name: true } } } },
  citations: { select: { check: { select: { result: true } } } },
  position: {
    select: {
      key: true,
      state: true,
      negotiation: { select: { slug: true, title: true } },
      participation: { select: { shortName: true } },
      issue: { select: { title: true } },
    },
  },
} as const;

function narrowed({ negotiation, party, author, mine }: QueueFilter, viewer: Viewer) {
  return {
    AND: [
      negotiation !== null && isSlug(negotiation) ? { position: { negotiation: { slug: negotiation } } } : {},
      party !== null && isLastingId(party) ? { position: { participation: { party: { slug: party } } } } : {},
      author === null ? {} : { actorId: author },
      mine ? { actorId: { not: viewer.actorId } } : {},
    ],
  };
}

async function listChoices(where: typeof WAITING | typeof IMPORTED): Promise<QueueChoices> {
  const some = { revisions: { some: where } };
  const [negotiations, parties, authors] = await Promise.all([
    db.negotiation.findMany({
      where: { positions: { some } },
      select: { slug: true, title: true },
      orderBy: { title: "asc" },
    }),
    db.party.findMany({
      where: { participations: { some: { positions: { some } } } },
      select: { slug: true, name: true },
      orderBy: { name: "asc" },
    }),
    db.actor.findMany({
      where: { revisions: { some: where } },
      select: { id: true, kind: true, label: true, user: { select: { name: true } } },
      orderBy: { id: "asc" },
    }),
  ]);
  return {
    negotiations,
    parties,
    authors: authors.map((actor) => ({ actorId: actor.id, name: authorName(actor) })),
  };
}

type Row = Awaited<ReturnType<typeof db.revision.findMany<{ include: typeof ENTRY }>>>[number];

function toEntry(row: Row): QueueEntry {
  const { key: id, state, negotiation, participation, issue } = row.position;
  const stance = STANCES.find((word) => word === row.stance);
  const silence = SILENCES.find((word) => word === row.silence) ?? "not-addressed";
  return {
    ...{ negotiation, id },
    party: participation.shortName,
    issue: issue.title,
    answer: stance ? { kind: "stance", stance } : { kind: "silence", silence },
    statedOn: { edtf: row.statedOn, firstDay: row.firstDay, lastDay: row.lastDay },
    author: { actorId: row.actorId, name: authorName(row.actor) },
    recordedAt: row.recordedAt.toISOString(),
    isChange: state !== "submitted",
    quotes: tallyQuotes(row.citations.map(({ check }) => ({ result: check?.result ?? null, quotes: 1 }))),
  };
}
