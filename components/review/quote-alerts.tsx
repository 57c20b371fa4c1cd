import { useTranslations } from "next-intl";
import { valueAt } from "@/domain/form/values";
import type { QuoteAlert } from "@/domain/review/quote-alert";
import { QuoteTurn } from "./quote-turn";
import type { ReviewPageProps } from "./review-page";
import { WordsField } from "./words-field";

interface Props extends ReviewPageProps {
  /** The address of the review page: each form posts to a part of it. */
  path: string;
}

/** The published quotes that stand otherwise than before, each with the form that settles it. */
export function QuoteAlerts(props: Props) {
  const t = useTranslations("review.alerts");
  const { alerts } = props.review;
  if (alerts.length === 0) return null;
  return (
    <section aria-labelledby="alerts" className="mb-8">
      <h2 id="alerts" className="mb-2 text-lg">
        {t("title")}
      </h2>
      <p className="mb-3 text-sm text-muted">{t("help")}</p>
      <ul className="space-y-4">
        {alerts.map((alert) => (
          <li key={alert.citation} className="card px-4 py-3">
            <QuoteTurn alert={alert} />
            {props.can.decide && <Settle {...props} alert={alert} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Settle({ alert: { citation, raisedAt }, path, typed, issues }: Props & { alert: QuoteAlert }) {
  const t = useTranslations("review.alerts");
  const asked = typed.step === "settle-quote" && valueAt(typed.values, "quote") === String(citation);
  return (
    <form method="post" action={`${path}/settle-quote`} className="mt-3">
      <input type="hidden" name="quote" value={citation} />
      <input type="hidden" name="raisedAt" value={raisedAt} />
      <WordsField
        {...{ form: `settle-${citation}`, name: "reason", required: true, issues: asked ? issues : [] }}
        values={asked ? typed.values : {}}
        label={t("why")}
        help={t("whyHelp")}
      />
      <button type="submit" className="button">
        {t("settle")}
      </button>
    </form>
  );
}
