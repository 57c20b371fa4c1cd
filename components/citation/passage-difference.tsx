import { useTranslations } from "next-intl";
import { differingWords } from "@/domain/quote/differing-words";

/** A quote against the words that stand in a stored copy: struck out what does not stand there, underlined what was not quoted. */
export function PassageDifference({
  quoted,
  passage,
  language,
}: {
  quoted: string;
  passage: string;
  language: string;
}) {
  const t = useTranslations("quoteStanding");
  let at = 0;
  return (
    <span className="passage-difference">
      <span lang={language} dir="auto" className="block">
        {differingWords(quoted, passage).map(({ kind, text }) => {
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
