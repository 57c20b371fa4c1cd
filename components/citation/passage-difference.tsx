import { useTranslations } from "next-intl";
import type { WordChange } from "@/domain/difference/words";

/** A quote against the words that stand in a stored copy: struck out what does not stand there, underlined what was not quoted. */
export function PassageDifference({
  changes,
  language,
}: {
  changes: readonly WordChange[];
  /** BCP 47; null where it is not known yet. */
  language: string | null;
}) {
  const t = useTranslations("quoteStanding");
  let at = 0;
  return (
    <span className="passage-difference">
      <span lang={language ?? undefined} dir="auto" className="block">
        {changes.map(({ kind, text }) => {
          const key = at;
          at += text.length + 1;
          if (kind === "same") return <span key={key}>{text}</span>;
          // Space outside of the mark: what is struck out or underlined begins with a word.
          const word = text.trimStart();
          const space = text.slice(0, text.length - word.length);
          return (
            <span key={key}>
              {space}
              {kind === "removed" ? <del>{word}</del> : <ins>{word}</ins>}
            </span>
          );
        })}
      </span>
      <span className="block text-xs">
        {t.rich("legend", {
          del: (words) => <del>{words}</del>,
          ins: (words) => <ins>{words}</ins>,
        })}
      </span>
    </span>
  );
}
