import { may } from "@/domain/access/may";
import type { Viewer } from "@/domain/access/role";
import { valueAt } from "@/domain/form/values";
import { REVIEW_STATES } from "@/domain/position/state";
import type { Desk, DeskDraft, DeskSubmission } from "@/domain/review/desk";
import { db } from "../db/db";
import { listDrafts } from "../draft/queries";
import { authorName } from "../review/author-name";
import { countQueue } from "../review/queries";

/** How many submissions a desk shows, the newest. */
const SUBMISSIONS = 200;

/** What this person has under way: drafts, and what became of what they submitted. */
export async function findDesk(viewer: Viewer): Promise<Desk> {
  const [drafts, submissions, negotiations, toReview] = await Promise.all([
    listDrafts(viewer),
    listSubmissions(viewer),
    db.negotiation.findMany({ select: { slug: true, title: true }, orderBy: { title: "asc" } }),
    may(viewer.role, "publish-position") ? countQueue(viewer) : null,
  ]);
  return {
    drafts: drafts.map(
      ({ id, kind, subject, values, updatedAt }): DeskDraft => ({
        ...{ id, kind, updatedAt: updatedAt.toISOString() },
        title: valueAt(values, "summary") || valueAt(values, "title") || valueAt(values, "name") || subject,
      }),
    ),
    ...{ submissions, negotiations, toReview },
  };
}

const FIRST = ["changes-requested", "in-review", "withdrawn", "published", "superseded"];

async function listSubmissions(viewer: Viewer): Promise<DeskSubmission[]> {
  const rows = await db.review.findMany({
    where: { revision: { actorId: viewer.actorId }, state: { not: "superseded" } },
    orderBy: { revisionId: "desc" },
    take: SUBMISSIONS,
    include: {
      comments: { include: { actor: { include: { user: { select: { name: true } } } } } },
      revision: {
        select: {
          recordedAt: true,
          position: {
            select: {
              key: true,
              negotiation: { select: { slug: true, title: true } },
              participation: { select: { shortName: true } },
              issue: { select: { title: true } },
            },
          },
        },
      },
    },
  });
  return rows
    .map(({ state, comments, revision: { recordedAt, position } }): DeskSubmission => {
      const known = REVIEW_STATES.find((word) => word === state);
      if (known === undefined) throw new Error(`A review is in an unknown state, ${state}`);
      return {
        ...{ negotiation: position.negotiation, id: position.key, state: known },
        party: position.participation.shortName,
        issue: position.issue.title,
        recordedAt: recordedAt.toISOString(),
        comments: comments.map(({ id, field, text, actor }) => ({ id, field, text, by: authorName(actor) })),
      };
    })
    .toSorted((a, b) => FIRST.indexOf(a.state) - FIRST.indexOf(b.state));
}
