import { useTranslations } from "next-intl";
import type { Comment } from "@/domain/review/review";
import { useDayText } from "../ui/date-text";
import { useCommentLabel } from "./comment-label";

/** What reviewers asked for, round by round, the newest round first. */
export function CommentList({ comments }: { comments: readonly Comment[] }) {
  const t = useTranslations("review");
  const day = useDayText();
  const labelOf = useCommentLabel();
  if (comments.length === 0) return null;
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg">{t("comments")}</h2>
      <ul className="space-y-2">
        {comments.map(({ id, field, text, by, at, revision }) => (
          <li key={id} className="card p-3 text-sm">
            <p>
              <strong>{labelOf(field)}:</strong> <span className="whitespace-pre-line">{text}</span>
            </p>
            <p className="text-muted">{t("commentBy", { by, date: day(at), number: revision })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
