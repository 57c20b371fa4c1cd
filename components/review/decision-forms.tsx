import { useTranslations } from "next-intl";
import { COMMENT_FIELDS } from "@/domain/review/decision-forms";
import { useCommentLabel } from "./comment-label";
import type { ReviewPageProps } from "./review-page";
import { WordsField } from "./words-field";

interface Props extends ReviewPageProps {
  /** The address of the review page: each form posts to a part of it. */
  path: string;
}

/** The forms that decide on what waits: approve, ask for changes, take back, mark as reviewed. */
export function DecisionForms(props: Props) {
  const t = useTranslations("review");
  const { review, can, path } = props;
  const { head, published } = review;
  const waits = head.state === "in-review" && head.statement !== null;
  const mayDecide = can.decide && (!head.own || review.soleEditor);
  return (
    <>
      {waits && mayDecide && <Publish {...props} />}
      {waits && can.decide && !head.own && <RequestChanges {...props} />}
      {waits && !mayDecide && <p className="mb-5 text-sm text-muted">{t(head.own ? "ownWork" : "waitsForReviewer")}</p>}
      {waits && head.own && (
        <form method="post" action={`${path}/withdraw`} className="mb-6">
          <input type="hidden" name="revision" value={head.id} />
          <button type="submit" className="button">
            {t("withdraw")}
          </button>
          <p className="field-help">{t("withdrawHelp")}</p>
        </form>
      )}
      {published && !published.reviewed && can.decide && (
        <form method="post" action={`${path}/confirm-imported`} className="mb-6">
          <input type="hidden" name="revision" value={published.id} />
          <button type="submit" className="button button-primary">
            {t("confirmImported")}
          </button>
          <p className="field-help">{t("confirmHelp")}</p>
        </form>
      )}
    </>
  );
}

function Publish({ review, typed, issues, refused, path }: Props) {
  const t = useTranslations("review");
  const { head } = review;
  const found = head.citations.some(({ check }) => check === "exact" || check === "normalised");
  const values = typed.step === "publish" ? typed.values : {};
  return (
    <form method="post" action={`${path}/publish`} className="mb-8">
      <h2 className="mb-2 text-lg">{t("approve")}</h2>
      <input type="hidden" name="revision" value={head.id} />
      {!found && (
        <WordsField
          {...{ form: "publish", name: "override", values, issues, required: true }}
          label={t("overrideLabel")}
          help={t(refused === "override-required" ? "overrideMissing" : "overrideHelp")}
        />
      )}
      {head.own && <p className="mb-2 text-sm text-muted">{t("soleEditor")}</p>}
      <button type="submit" className="button button-primary">
        {t("publish")}
      </button>
    </form>
  );
}

function RequestChanges({ review, typed, issues, path }: Props) {
  const t = useTranslations("review");
  const labelOf = useCommentLabel();
  const asked = typed.step === "request-changes";
  return (
    <details className="mb-8" open={asked}>
      <summary className="button">{t("requestChanges")}</summary>
      <form method="post" action={`${path}/request-changes`} className="mt-4">
        <input type="hidden" name="revision" value={review.head.id} />
        <p className="mb-4 text-sm text-muted">{t("requestHelp")}</p>
        {COMMENT_FIELDS.map((field) => (
          <WordsField
            key={field}
            {...{ form: "changes", name: `comments.${field}`, issues: asked ? issues : [] }}
            values={asked ? typed.values : {}}
            label={t("commentOn", { field: labelOf(field) })}
          />
        ))}
        <button type="submit" className="button button-primary">
          {t("sendBack")}
        </button>
      </form>
    </details>
  );
}
