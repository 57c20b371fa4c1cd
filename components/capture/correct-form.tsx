import { useTranslations } from "next-intl";
import { valueAt } from "@/domain/form/values";
import { ANSWERS } from "@/domain/position/position-form";
import type { CardProps } from "./candidate-card";

/** What the rules told wrongly or could not tell, to be said before the candidate is accepted. */
export function CorrectForm({ path, candidate: { ordinal, content }, negotiation, typed, incomplete }: CardProps) {
  const t = useTranslations("capture");
  const words = useTranslations("stance");
  const id = `correct-${ordinal}`;
  const value = (name: "party" | "issue" | "answer" | "statedOn" | "speaker") =>
    typed === null ? (content[name] ?? "") : valueAt(typed.values, name);
  const parties = negotiation.participations.map(({ party, shortName }) => [party, shortName] as const);
  const issues = negotiation.issues.map(({ slug, title }) => [slug, title] as const);
  const isWrong = typed?.wrong.includes("statedOn") ?? false;
  return (
    <details className="mt-2 text-sm" open={typed !== null || incomplete || content.party === null} data-correct>
      <summary className="cursor-pointer py-1 text-accent underline">{t("correct")}</summary>
      <form method="post" action={`${path}/candidates/${ordinal}/correct`} className="mt-2 grid gap-2">
        <Choice id={`${id}-party`} name="party" value={value("party")} options={parties} />
        <Choice id={`${id}-issue`} name="issue" value={value("issue")} options={issues} />
        <Choice
          id={`${id}-answer`}
          name="answer"
          value={value("answer")}
          options={ANSWERS.map((answer) => [answer, words(answer)] as const)}
        />
        <div>
          <label htmlFor={`${id}-statedOn`} className="block font-semibold">
            {t("fields.statedOn")}
          </label>
          <input
            id={`${id}-statedOn`}
            name="statedOn"
            defaultValue={value("statedOn")}
            autoComplete="off"
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? `${id}-statedOn-error` : undefined}
            className="field w-full"
          />
          {isWrong && (
            <p id={`${id}-statedOn-error`} className="field-error">
              {t("notADate")}
            </p>
          )}
        </div>
        <div>
          <label htmlFor={`${id}-speaker`} className="block font-semibold">
            {t("fields.speaker")}
          </label>
          <input
            id={`${id}-speaker`}
            name="speaker"
            defaultValue={value("speaker")}
            autoComplete="off"
            dir="auto"
            className="field w-full"
          />
        </div>
        <button type="submit" className="button justify-self-start">
          {t("decisions.correct")}
        </button>
      </form>
    </details>
  );
}

function Choice({
  id,
  name,
  value,
  options,
}: {
  id: string;
  name: "party" | "issue" | "answer";
  value: string;
  options: readonly (readonly [string, string])[];
}) {
  const t = useTranslations("capture");
  return (
    <div>
      <label htmlFor={id} className="block font-semibold">
        {t(`fields.${name}`)}
      </label>
      <select id={id} name={name} defaultValue={value} className="field w-full">
        <option value="">{t("choose")}</option>
        {options.map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
