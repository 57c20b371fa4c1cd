import { useTranslations } from "next-intl";
import { changedFields, type RecordField } from "@/domain/position/history";
import type { Position } from "@/domain/position/position";
import { WordChanges } from "../editing/word-changes";
import { useAnswerText } from "../position/answer-chip";
import { useDateText } from "../ui/date-text";
import { useCommentLabel } from "./comment-label";

/** What differs between two revisions, field by field and word by word; nothing where there is none before. */
export function RecordDifference({
  before,
  after,
  title,
}: {
  before: Position | null;
  after: Position;
  /** The heading; null where one stands above it. */
  title: string | null;
}) {
  const t = useTranslations("review");
  const labelOf = useCommentLabel();
  const textOf = useFieldText();
  if (before === null) return null;
  const fields = changedFields(before, after);
  return (
    <section className="mb-6">
      {title !== null && <h2 className="mb-2 text-lg">{title}</h2>}
      {fields.length === 0 && <p className="text-sm text-muted">{t("noDifference")}</p>}
      <dl className="space-y-3 text-sm">
        {fields.map((field) => (
          <div key={field}>
            <dt className="font-semibold">{labelOf(field)}</dt>
            <dd className="whitespace-pre-line">
              <WordChanges before={textOf(before, field)} after={textOf(after, field)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Gives a function that writes one field of a record as text. */
function useFieldText(): (position: Position, field: RecordField) => string {
  const t = useTranslations();
  const answer = useAnswerText();
  const date = useDateText();
  const tick = (on: boolean) => t(on ? "review.yes" : "review.no");
  return (position, field) => {
    switch (field) {
      case "answer":
        return answer(position.answer);
      case "redLine":
        return tick(position.redLine);
      case "termsChanged":
        return tick(position.termsChanged);
      case "statedOn":
        return date(position.statedOn);
      case "attribution":
        return t(`attribution.${position.attribution}-long`);
      case "citations":
        return position.citations.map(citationText).join("\n");
      default:
        return position[field] ?? "";
    }
  };
}

function citationText({ source, exact, prefix, suffix, translation, locator }: Position["citations"][number]): string {
  const words = [prefix && `…${prefix}`, `“${exact}”`, suffix && `${suffix}…`].filter(Boolean).join(" ");
  const rest = [translation && `${translation.text} (${translation.by})`, locator, source].filter(Boolean).join("; ");
  return `${words} – ${rest}`;
}
