import { useTranslations } from "next-intl";
import type { Desk, DeskDraft, DeskSubmission } from "@/domain/review/desk";
import { useDayText } from "../ui/date-text";
import { useCommentLabel } from "./comment-label";

/** What somebody has under way, and the ways to begin something. */
export function DeskPage({ desk }: { desk: Desk }) {
  const t = useTranslations("desk");
  const { drafts, submissions, toReview } = desk;
  return (
    <div className="wrap editing-page">
      <div className="min-w-0">
        <h1>{t("title")}</h1>
        <section className="mt-6">
          <h2 className="mb-2 text-lg">{t("drafts", { count: drafts.length })}</h2>
          {drafts.length === 0 && <p className="text-sm text-muted">{t("noDrafts")}</p>}
          <ul className="divide-y divide-line">
            {drafts.map((draft) => (
              <Draft key={draft.id} draft={draft} />
            ))}
          </ul>
        </section>
        <section className="mt-8">
          <h2 className="mb-2 text-lg">{t("submissions", { count: submissions.length })}</h2>
          {submissions.length === 0 && <p className="text-sm text-muted">{t("noSubmissions")}</p>}
          <ul className="divide-y divide-line">
            {submissions.map((submission) => (
              <Submission
                key={`${submission.negotiation.slug}.${submission.id} ${submission.recordedAt}`}
                submission={submission}
              />
            ))}
          </ul>
        </section>
      </div>
      <aside>
        {toReview !== null && (
          <section>
            <h2>{t("review")}</h2>
            <p>
              <a href="/review?mine=on">{t("toReview", { count: toReview })}</a>
            </p>
          </section>
        )}
        <section>
          <h2>{t("begin")}</h2>
          <ul className="space-y-1.5 text-sm">
            {desk.negotiations.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/n/${slug}/positions/new`}>{t("newPosition", { negotiation: title })}</a>
              </li>
            ))}
            <li>
              <a href="/sources/new">{t("newSource")}</a>
            </li>
            <li>
              <a href="/capture">{t("capture")}</a>
            </li>
            <li>
              <a href="/import">{t("import")}</a>
            </li>
          </ul>
        </section>
      </aside>
    </div>
  );
}

function Draft({ draft: { id, kind, title, updatedAt } }: { draft: DeskDraft }) {
  const t = useTranslations("desk");
  const day = useDayText();
  const name = t.has(`kinds.${kind}`) ? t(`kinds.${kind}` as "kinds.position") : kind;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0">
        <a href={kind === "import" ? `/import/${id}` : `/drafts/${id}`} className="break-words py-0.5">
          {title || name}
        </a>
        <p className="text-sm text-muted">
          {name} · {day(updatedAt)}
        </p>
      </div>
      <form method="post" action={`/drafts/${id}/discard`}>
        <button type="submit" className="button" aria-label={t("discardNamed", { title: title || name })}>
          {t("discard")}
        </button>
      </form>
    </li>
  );
}

function Submission({
  submission: { negotiation, id, party, issue, state, recordedAt, comments },
}: {
  submission: DeskSubmission;
}) {
  const t = useTranslations("review");
  const day = useDayText();
  const labelOf = useCommentLabel();
  const key = `${negotiation.slug}.${encodeURIComponent(id)}`;
  return (
    <li className="py-2.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <a href={`/review/${key}`} className="py-0.5">
          {t("on", { party, issue })}
        </a>
        <strong className="chip border border-line-strong">{t(`states.${state}`)}</strong>
      </p>
      <p className="text-sm text-muted">
        {negotiation.title} · {day(recordedAt)}
      </p>
      {state === "changes-requested" && (
        <>
          <ul className="mt-1.5 space-y-1 text-sm">
            {comments.map((comment) => (
              <li key={comment.id}>
                <strong>{labelOf(comment.field)}:</strong> {comment.text}{" "}
                <span className="text-muted">({comment.by})</span>
              </li>
            ))}
          </ul>
          <p className="mt-1.5 text-sm">
            <a href={`/positions/${key}/edit`}>{t("revise")}</a>
          </p>
        </>
      )}
    </li>
  );
}
