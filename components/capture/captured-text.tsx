import { useTranslations } from "next-intl";
import type { ShownCandidate } from "@/domain/capture/shown-candidate";
import { candidateAnchor, passageAnchor } from "./candidate-anchor";

/** A text with the words of each candidate marked, each mark with the number that leads to its card. */
export function CapturedText({
  text,
  language,
  candidates,
}: {
  text: string;
  language: string;
  /** In the order of the text. */
  candidates: readonly ShownCandidate[];
}) {
  const t = useTranslations("capture");
  const cuts = [
    ...new Set([0, text.length, ...candidates.flatMap(({ content: { quote } }) => [quote.start, quote.end])]),
  ];
  const offsets = cuts.toSorted((a, b) => a - b);
  return (
    <section
      id="text"
      aria-label={t("text")}
      lang={language}
      dir="auto"
      className="card px-5 py-4 font-serif whitespace-pre-wrap wrap-anywhere"
    >
      {offsets.slice(0, -1).map((from, index) => {
        const to = offsets[index + 1] ?? text.length;
        const within = candidates.filter(({ content: { quote } }) => quote.start <= from && to <= quote.end);
        const words = text.slice(from, to);
        if (within.length === 0) return words;
        const begin = within.filter(({ content }) => content.quote.start === from);
        return (
          <span key={from}>
            {begin.map((candidate) => (
              <PassageNumber key={candidate.ordinal} candidate={candidate} />
            ))}
            <mark
              data-of={within.map(({ ordinal }) => ordinal).join(" ")}
              data-state={within.some(({ state }) => state !== "dropped") ? undefined : "dropped"}
            >
              {words}
            </mark>
          </span>
        );
      })}
    </section>
  );
}

function PassageNumber({ candidate: { ordinal, number } }: { candidate: ShownCandidate }) {
  const t = useTranslations("capture");
  return (
    <a
      id={passageAnchor(ordinal)}
      href={`#${candidateAnchor(ordinal)}`}
      aria-label={t("toCandidate", { number })}
      className="scroll-mt-24 pr-1 font-sans text-xs font-semibold"
    >
      {number}
    </a>
  );
}
