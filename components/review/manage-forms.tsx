import { useTranslations } from "next-intl";
import type { RevisionLine } from "@/domain/review/review";
import { useDayText } from "../ui/date-text";
import type { ReviewPageProps } from "./review-page";
import { WordsField } from "./words-field";

interface Props extends ReviewPageProps {
  /** The address of the public page: each form posts to a part of it. */
  path: string;
}

/** Every revision, with the forms that retract the position, restore what was public once, or hide words. */
export function ManageForms(props: Props) {
  const t = useTranslations("review");
  const day = useDayText();
  const { review, can } = props;
  const { published, revisions } = review;
  const mayRestore = ({ wasPublic, hidden, number }: RevisionLine) =>
    can.decide && wasPublic && !hidden && number !== published?.number;
  return (
    <section className="mt-8 border-t border-line pt-5">
      <h2 className="mb-2 text-lg">{t("revisions")}</h2>
      <ol className="space-y-3">
        {revisions.map((line) => (
          <li key={line.number} className="text-sm">
            <p>
              <strong>{t("revision", { number: line.number })}</strong> ·{" "}
              {t("recordedBy", { author: line.by, date: day(line.recordedAt) })} ·{" "}
              {line.hidden ? t("hiddenShort") : t(`states.${line.state ?? "imported"}`)}
              {line.number === published?.number && <> · {t("isPublic")}</>}
            </p>
            {mayRestore(line) && <ReasonForm {...props} step="restore" number={line.number} />}
            {line.number === published?.number && can.decide && (
              <ReasonForm {...props} step="retract" number={line.number} />
            )}
            {can.hide && !line.hidden && <ReasonForm {...props} step="hide" number={line.number} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ReasonForm({
  step,
  number,
  path,
  typed,
  issues,
}: Props & { step: "restore" | "retract" | "hide"; number: number }) {
  const t = useTranslations("review");
  const asked = typed.step === step && typed.values.revision === String(number);
  return (
    <details className="mt-1.5" open={asked}>
      <summary className="cursor-pointer py-1 text-accent underline">{t(`steps.${step}`)}</summary>
      <form method="post" action={`${path}/${step}`} className="mt-2">
        <input type="hidden" name="revision" value={number} />
        <WordsField
          {...{ form: `${step}-${number}`, name: "reason", required: true, issues: asked ? issues : [] }}
          values={asked ? typed.values : {}}
          label={t("why")}
          help={t(`stepHelp.${step}`)}
        />
        <button type="submit" className="button">
          {t(`steps.${step}`)}
        </button>
      </form>
    </details>
  );
}
