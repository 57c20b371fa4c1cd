import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NumberedPassage, QuotingPosition } from "@/domain/citation/marked-text";
import type { ShownText } from "@/domain/citation/stored-copy";

/** Where a quote stands in a text that is shown on the same page. */
export function markAnchor(number: number): string {
  return `quote-${number}`;
}

/** Gives a function that names a position by who takes it on what. */
export function usePositionName(): (position: QuotingPosition) => string {
  const t = useTranslations("copies");
  return ({ party, issue, waits }) => {
    const name = t("positionOf", { party, issue });
    return waits ? `${name} (${t("waiting")})` : name;
  };
}

/** A stored text, whole, with the quotes from it marked: each mark ends with a number that leads to its position. */
export function MarkedTextView({
  text: { passages, pieces },
  language,
  heading,
}: {
  text: ShownText;
  language: string;
  /** The id of the heading that names it. */
  heading: string;
}) {
  const byNumber = new Map(passages.map((passage) => [passage.number, passage]));
  let at = 0;
  return (
    <section
      aria-labelledby={heading}
      lang={language}
      dir="auto"
      className="card mt-3 px-5 py-4 font-serif whitespace-pre-wrap wrap-anywhere"
    >
      {pieces?.map(({ text, opens, covers, closes }) => {
        const key = at;
        at += text.length;
        if (covers.length === 0) return text;
        const ends = closes.flatMap((number) => byNumber.get(number) ?? []);
        return (
          <Anchors key={key} numbers={opens}>
            <mark>{text}</mark>
            {ends.map((passage) => (
              <ToPosition key={passage.number} passage={passage} />
            ))}
          </Anchors>
        );
      })}
    </section>
  );
}

function Anchors({ numbers, children }: { numbers: readonly number[]; children: ReactNode }) {
  return numbers.reduceRight<ReactNode>(
    (inner, number) => (
      <span id={markAnchor(number)} className="scroll-mt-24 rounded-sm target:outline-2 target:outline-accent">
        {inner}
      </span>
    ),
    children,
  );
}

function ToPosition({ passage: { number, position } }: { passage: NumberedPassage }) {
  const t = useTranslations("copies");
  const name = usePositionName();
  const locale = useLocale();
  return (
    <a
      lang={locale}
      href={position.path}
      aria-label={t("markLabel", { number, position: name(position) })}
      className="px-1 align-super font-sans text-xs leading-none"
    >
      {number}
    </a>
  );
}
