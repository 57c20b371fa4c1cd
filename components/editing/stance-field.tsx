import { useTranslations } from "next-intl";
import type { FormIssue } from "@/domain/form/form-issue";
import { type FormValues, valueAt } from "@/domain/form/values";
import type { NegotiationRecord } from "@/domain/matrix/record";
import { SILENCES, STANCES } from "@/domain/stance/stance";
import { StanceGlyph } from "../position/stance-glyph";
import { LiveText } from "./live-text";
import { RadioCards } from "./radio-cards";

/** What the party answers to the proposition, which stands in view. */
export function StanceField({
  values,
  issues,
  negotiation,
}: {
  values: FormValues;
  issues: readonly FormIssue[];
  negotiation: NegotiationRecord;
}) {
  const t = useTranslations("positionForm");
  const words = useTranslations("stance");
  const propositions = Object.fromEntries(negotiation.issues.map(({ slug, proposition }) => [slug, proposition]));
  const stances = STANCES.map((stance) => ({
    value: stance,
    label: words(stance),
    note: t(`stanceHelp.${stance}`),
    mark: <StanceGlyph stance={stance} />,
    className: `answer-${stance}`,
  }));
  const silences = SILENCES.map((silence) => ({
    value: silence,
    label: words(silence),
    note: words(`${silence}-help`),
    className: "answer-none",
  }));
  return (
    <RadioCards name="answer" label={t("fields.answer")} values={values} issues={issues} rows={[stances, silences]}>
      <p className="proposition-in-view">
        <LiveText field="issue" value={valueAt(values, "issue")} texts={propositions} otherwise={t("chooseIssue")} />
      </p>
    </RadioCards>
  );
}
