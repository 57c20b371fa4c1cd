import { useTranslations } from "next-intl";
import { FEWEST_COMPARED } from "@/domain/agreement/agreement";
import type { ComparedPair } from "@/domain/agreement/compare";
import { PAIR_KINDS, type Pair } from "@/domain/agreement/pair";
import { AnswerLink } from "./compare-page";

/** The agreement of two parties with its coverage; each number opens to the positions that it comes from. */
export function PairScore({ pair, negotiation }: { pair: ComparedPair; negotiation: string }) {
  const t = useTranslations("compare");
  const { agreement, pairs, parties } = pair;
  const names = { one: parties[0].shortName, other: parties[1].shortName };
  return (
    <article className="card p-4 sm:p-5 break-inside-avoid" aria-label={t("pair", names)}>
      <h3 className="text-base">{t("pair", names)}</h3>
      <p className="mt-1">
        {agreement.score === null ? (
          <span className="text-muted">{t("noScore", { counted: agreement.counted, fewest: FEWEST_COMPARED })}</span>
        ) : (
          <>
            <b className="font-serif text-2xl">{t("score", { score: agreement.score })}</b>{" "}
            <span className="text-sm text-muted">
              {t("countedOf", { counted: agreement.counted, of: agreement.of })}
            </span>
          </>
        )}
      </p>
      {PAIR_KINDS.map((kind) => {
        const listed = pairs.filter((each) => each.kind === kind);
        return (
          <details key={kind} className="mt-1 text-sm">
            <summary className="w-max max-w-full cursor-pointer py-1">
              {t(`coverage.${kind}`, { count: agreement.coverage[kind], of: agreement.of })}
            </summary>
            {listed.length > 0 && (
              <ul className="mt-1 mb-2 border-l-2 border-line pl-3">
                {listed.map((each) => (
                  <Term key={each.issue.slug} pair={each} names={[names.one, names.other]} negotiation={negotiation} />
                ))}
              </ul>
            )}
          </details>
        );
      })}
    </article>
  );
}

function Term({ pair, names, negotiation }: { pair: Pair; names: readonly [string, string]; negotiation: string }) {
  const t = useTranslations("compare");
  const { issue, positions, gap, weight } = pair;
  return (
    <li className="py-1">
      <a href={`#issue-${issue.slug}`} className="font-semibold">
        {issue.title}
      </a>
      {gap !== null && <span className="text-muted"> {t("term", { weight, gap, part: weight * gap })}</span>}
      <span className="flex flex-wrap gap-x-3 gap-y-0.5">
        {positions.map(
          (position, index) =>
            position && (
              <span key={position.id}>
                {names[index]} <AnswerLink negotiation={negotiation} id={position.id} answer={position.answer} />
              </span>
            ),
        )}
      </span>
    </li>
  );
}
