import { useTranslations } from "next-intl";
import type { FormIssue } from "@/domain/form/form-issue";
import type { FormValues } from "@/domain/form/values";
import { positionValues } from "@/domain/position/form-values";
import type { ReviewRefusalKind } from "@/domain/review/refusal";
import type { Review } from "@/domain/review/review";
import { ErrorSummary } from "../editing/error-summary";
import { PositionPreview } from "../editing/position-preview";
import { useDayText } from "../ui/date-text";
import { Checks } from "./checks";
import { useCommentLabel } from "./comment-label";
import { CommentList } from "./comment-list";
import { DecisionForms } from "./decision-forms";
import { ManageForms } from "./manage-forms";
import { QuoteAlerts } from "./quote-alerts";
import { RecordDifference } from "./record-difference";
import { ReviewedQuotes } from "./reviewed-quotes";

/** What was typed into a form that was not taken, and which form it was. */
export interface Typed {
  step: string;
  values: FormValues;
}

export interface ReviewPageProps {
  review: Review;
  /** What the viewer's role may. */
  can: { decide: boolean; hide: boolean };
  /** What was done a moment ago. */
  done: "submitted" | "published" | "changes-requested" | "reviewed" | "settled" | null;
  refused: ReviewRefusalKind | null;
  issues: readonly FormIssue[];
  typed: Typed;
}

/** A revision beside what it rests on and what the public has, with the forms that decide on it. */
export function ReviewPage(props: ReviewPageProps) {
  const { review, done, refused, issues } = props;
  const t = useTranslations("review");
  const day = useDayText();
  const labelOf = useLabelOf();
  const { head, negotiation, party, issue } = review;
  const key = `${negotiation.slug}.${encodeURIComponent(review.id)}`;
  return (
    <div className="wrap editing-page">
      <div className="min-w-0">
        <h1>{t("on", { party, issue: issue.title })}</h1>
        <p className="mt-1 mb-5 text-sm text-muted">
          <a href={`/n/${negotiation.slug}`}>{negotiation.title}</a> · {t("revision", { number: head.number })} ·{" "}
          {t("recordedBy", { author: head.by, date: day(head.recordedAt) })}
        </p>
        {done && (
          <p role="status" className="form-notice">
            {t(`done.${done}`)}
          </p>
        )}
        {refused && (
          <p id="problems" role="alert" tabIndex={-1} className="form-notice">
            {t(`refusals.${refused}`)}
          </p>
        )}
        {issues.length > 0 && <ErrorSummary issues={issues} labelOf={labelOf} focus />}
        <p className="mb-5">
          <strong className="chip border border-line-strong">{t(`states.${head.state ?? "imported"}`)}</strong>{" "}
          {review.position !== "submitted" && <a href={`/positions/${key}`}>{t("publicPage")}</a>}{" "}
          {head.statement && review.position !== "retracted" && <a href={`/positions/${key}/edit`}>{t("edit")}</a>}
        </p>
        {head.override && (
          <p className="form-notice">
            <strong>{t("override")}:</strong> {head.override}
          </p>
        )}
        {head.reason && <p className="mb-5 text-sm">{t("reason", { reason: head.reason })}</p>}
        <QuoteAlerts {...props} path={`/review/${key}`} />
        <CommentList comments={review.comments} />
        {head.statement === null ? (
          <p className="form-notice">{t("hidden")}</p>
        ) : (
          <>
            <Checks review={review} />
            <ReviewedQuotes citations={head.citations} statement={head.statement} />
            <RecordDifference
              before={review.published?.number === head.number ? null : (review.published?.statement ?? null)}
              after={head.statement}
              title={t("difference")}
            />
          </>
        )}
        <DecisionForms {...props} path={`/review/${key}`} />
        <ManageForms {...props} path={`/positions/${key}`} />
      </div>
      <aside>
        {head.statement && (
          <section>
            <h2>{t("asReaders")}</h2>
            <PositionPreview values={positionValues(head.statement)} />
          </section>
        )}
      </aside>
    </div>
  );
}

/** Gives a function that names a field of the forms of decisions: "Comment: Summary". */
function useLabelOf(): (field: string) => string | null {
  const t = useTranslations("review");
  const nameOf = useCommentLabel();
  return (field) => {
    if (field.startsWith("comments")) return t("commentOn", { field: nameOf(field.split(".").at(-1) ?? "record") });
    if (field === "override") return t("override");
    return field === "reason" ? t("why") : null;
  };
}
