import { useTranslations } from "next-intl";
import type { ShownText } from "@/domain/citation/stored-copy";
import { markAnchor, usePositionName } from "./marked-text-view";

/** How much of a long quote names it in a list. */
const SHOWN = 160;

/**
 * The quotes that stand in a stored text, in its order: each leads to its place where the text is shown, and to its position. For
 * readers who see no text, each has a little of what is around it.
 */
export function QuotesInCopy({ text: { passages, missing, pieces }, language }: { text: ShownText; language: string }) {
  const t = useTranslations("copies");
  const name = usePositionName();
  return (
    <section aria-labelledby="quotes-in-copy" className="mt-6 max-w-4xl print:break-inside-avoid">
      <h2 id="quotes-in-copy" className="text-xl">
        {t("quotes")}
      </h2>
      {passages.length === 0 && <p className="mt-2 text-muted">{t("noQuotes")}</p>}
      <ol className="mt-2">
        {passages.map(({ number, exact, place, check, position }) => (
          <li key={number} className="grid grid-cols-[2rem_1fr] border-t border-line py-2 text-sm">
            <span className="text-muted tabular-nums">{number}</span>
            <div className="min-w-0">
              {pieces === null ? (
                <p lang={language} dir="auto">
                  …{place.before}
                  <mark>{place.words}</mark>
                  {place.after}…
                </p>
              ) : (
                <a href={`#${markAnchor(number)}`} className="inline-block py-0.5">
                  <span className="sr-only">{t("jump", { number })}: </span>
                  <span lang={language} dir="auto">
                    {shortened(exact)}
                  </span>
                </a>
              )}
              <p className="mt-0.5">
                <a href={position.path} data-soft className="inline-block py-0.5">
                  {name(position)}
                </a>{" "}
                <span className="text-muted">· {t(`checks.${check}`)}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
      {missing.length > 0 && (
        <details className="mt-3 text-sm">
          <summary className="py-1">{t("missing", { count: missing.length })}</summary>
          <ul className="mt-1">
            {missing.map(({ exact, position }) => (
              <li key={`${position.path} ${exact}`} className="border-t border-line py-2 pl-8 text-sm">
                <span lang={language} dir="auto">
                  {shortened(exact)}
                </span>{" "}
                <a href={position.path} data-soft className="block py-0.5">
                  {name(position)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= SHOWN ? text : `${letters.slice(0, SHOWN).join("").trimEnd()} …`;
}
