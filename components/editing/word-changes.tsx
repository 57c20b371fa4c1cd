import { wordDifference } from "@/domain/difference/words";

/** A text with what was taken out and put in, against the one before. */
export function WordChanges({ before, after }: { before: string; after: string }) {
  let at = 0;
  return (
    <span dir="auto">
      {wordDifference(before, after).map(({ kind, text }) => {
        const key = at;
        at += text.length + 1;
        if (kind === "removed") return <del key={key}>{text}</del>;
        return kind === "added" ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
      })}
    </span>
  );
}
