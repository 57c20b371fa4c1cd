import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DEFAULT_WEIGHT } from "@/domain/agreement/pair";
import { comparePath, MOST_PARTIES, WEIGHT_FIELD, WEIGHTS } from "@/domain/comparison/compare-url";
import { Disclosure } from "../ui/disclosure";
import type { CompareProps } from "./compare-page";

/** What is compared: the parties, the day, and how much each issue counts. */
export function CompareToolbar(props: CompareProps) {
  const t = useTranslations("compare");
  const { record, compare, comparison } = props;
  return (
    <section aria-label={t("toolbar")} className="relative border-y border-line py-2.5 print:hidden">
      <div className="wrap flex flex-wrap items-end gap-2.5">
        <Disclosure label={t("parties", { count: compare.parties.length })}>
          <CompareForm {...props} without="parties">
            <p className="mb-2 text-sm text-muted">{t("partiesHelp", { most: MOST_PARTIES })}</p>
            <ul>
              {record.participations.map(({ party, shortName }) => (
                <li key={party}>
                  <label className="flex min-h-8 items-center gap-2.5 text-sm">
                    <input
                      type="checkbox"
                      name="parties"
                      value={party}
                      defaultChecked={compare.parties.includes(party)}
                      className="size-4 flex-none accent-[var(--ink)]"
                    />
                    {shortName}
                  </label>
                </li>
              ))}
            </ul>
          </CompareForm>
        </Disclosure>
        <Disclosure label={t("weights", { count: compare.weights.size })}>
          <CompareForm {...props} without="weights">
            <p className="mb-2 text-sm text-muted">{t("weightsHelp")}</p>
            <ul>
              {record.issues.map(({ slug, title }) => (
                <li key={slug} className="flex items-center justify-between gap-3 py-0.5">
                  <label htmlFor={`weight-${slug}`} className="text-sm">
                    {title}
                  </label>
                  <select
                    id={`weight-${slug}`}
                    name={`${WEIGHT_FIELD}${slug}`}
                    defaultValue={compare.weights.get(slug) ?? DEFAULT_WEIGHT}
                    className="field w-auto py-1"
                  >
                    {WEIGHTS.map((weight) => (
                      <option key={weight} value={weight}>
                        {weight}
                      </option>
                    ))}
                  </select>
                </li>
              ))}
            </ul>
            {compare.weights.size > 0 && (
              <p className="mt-2 text-sm">
                <a href={comparePath(record.slug, { ...compare, weights: new Map() })} data-soft="keep">
                  {t("resetWeights")}
                </a>
              </p>
            )}
          </CompareForm>
        </Disclosure>
        <form method="get" action={`/n/${record.slug}/compare`} data-soft="keep" className="flex items-end gap-2">
          <Kept {...props} without="asOf" />
          <label className="text-sm">
            <span className="block text-muted">{t("asOfLabel")}</span>
            <input type="date" name="asOf" defaultValue={comparison.asOf ?? ""} className="field py-1" />
          </label>
          <button type="submit" className="button">
            {t("apply")}
          </button>
        </form>
        <a
          href={comparePath(record.slug, { ...compare, onRecordOnly: !compare.onRecordOnly })}
          data-soft="keep"
          className="button"
        >
          {t(compare.onRecordOnly ? "withReports" : "withoutReports")}
        </a>
      </div>
    </section>
  );
}

type Part = "parties" | "weights" | "asOf";

function CompareForm({ without, children, ...props }: CompareProps & { without: Part; children: ReactNode }) {
  const t = useTranslations("compare");
  return (
    <form method="get" action={`/n/${props.record.slug}/compare`} data-soft="keep">
      <Kept {...props} without={without} />
      {children}
      <button type="submit" className="button button-primary mt-3">
        {t("apply")}
      </button>
    </form>
  );
}

/** What a form does not change goes with it. */
function Kept({ compare, without }: CompareProps & { without: Part }) {
  const { parties, asOf, order, onRecordOnly, weights } = compare;
  const kept: [name: string, value: string][] = [
    ["parties", without === "parties" ? "" : parties.join(",")],
    ["asOf", without === "asOf" ? "" : (asOf ?? "")],
    ["order", order === "gap" ? "" : order],
    ["attribution", onRecordOnly ? "onrecord" : ""],
    ["weights", without === "weights" ? "" : [...weights].map(([issue, weight]) => `${issue}:${weight}`).join(",")],
  ];
  return kept
    .filter(([, value]) => value !== "")
    .map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
