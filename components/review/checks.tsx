import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { tallyQuotes } from "@/domain/citation/quote-tally";
import { positionPath } from "@/domain/position/address";
import { positionValues } from "@/domain/position/form-values";
import type { Review } from "@/domain/review/review";
import { mixedScriptWords } from "@/domain/text/mixed-scripts";
import { QuoteTallyText } from "../citation/quote-tally-text";

/** What was looked at by itself: each check with whether it passed. */
export function Checks({ review }: { review: Review }) {
  const t = useTranslations("review");
  const { head, nearDuplicates, negotiation } = review;
  const { citations, statement } = head;
  if (statement === null) return null;
  const tally = tallyQuotes(citations.map(({ check }) => ({ result: check, quotes: 1 })));
  const mixed = mixedScriptWords(JSON.stringify(positionValues(statement)).replaceAll("\\n", " "));
  return (
    <section className="mb-6">
      <h2 className="mb-2 text-lg">{t("checks")}</h2>
      <ul className="space-y-1.5 text-sm">
        <Check passed={tally.found === tally.all}>
          <QuoteTallyText tally={tally} />
        </Check>
        <Check passed={mixed.length === 0}>
          {mixed.length === 0 ? t("oneScript") : t("mixedScripts", { words: mixed.join(", ") })}
        </Check>
        <Check passed={nearDuplicates.length === 0}>
          {t("nearDuplicates", { count: nearDuplicates.length })}{" "}
          {nearDuplicates.map(({ id }) => (
            <a key={id} href={positionPath(negotiation.slug, id)} className="mr-2">
              {id}
            </a>
          ))}
        </Check>
      </ul>
    </section>
  );
}

function Check({ passed, children }: { passed: boolean; children: ReactNode }) {
  const t = useTranslations("review");
  return (
    <li>
      <span aria-hidden="true">{passed ? "✓" : "✗"} </span>
      <strong>{t(passed ? "passed" : "failed")}</strong> {children}
    </li>
  );
}
