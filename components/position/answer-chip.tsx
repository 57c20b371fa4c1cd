import { useTranslations } from "next-intl";
import type { Answer } from "@/domain/stance/stance";
import { StanceGlyph } from "./stance-glyph";

/** A stance with its colour, mark and word; a silence with its word in a dashed frame. */
export function AnswerChip({ answer }: { answer: Answer }) {
  const t = useTranslations("stance");
  if (answer.kind === "silence") return <span className="chip answer-silence">{t(answer.silence)}</span>;
  return (
    <span className={`chip answer-${answer.stance}`}>
      <StanceGlyph stance={answer.stance} />
      {t(answer.stance)}
    </span>
  );
}

/** Gives a function that names an answer in one word or two. */
export function useAnswerText(): (answer: Answer) => string {
  const t = useTranslations("stance");
  return (answer) => t(answer.kind === "stance" ? answer.stance : answer.silence);
}
