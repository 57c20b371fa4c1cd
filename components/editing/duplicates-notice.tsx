import { useTranslations } from "next-intl";
import { type FormValues, valueAt } from "@/domain/form/values";
import { positionPath } from "@/domain/position/address";
import type { ShownDuplicate } from "@/domain/position/near-duplicate";
import { AnswerChip } from "../position/answer-chip";
import { DateText } from "../ui/date-text";

/** Records that are near what is being written, each to be looked at and, if it is something else, ticked off. */
export function DuplicatesNotice({
  negotiation,
  duplicates,
  values,
  nameOf,
  asked,
}: {
  /** The negotiation's slug. */
  negotiation: string;
  duplicates: readonly ShownDuplicate[];
  values: FormValues;
  /** Names a cell: "Russia on Neutrality". */
  nameOf: (cell: { party: string; issue: string }) => string;
  /** Whether the form was handed over, and waits for an answer about these. */
  asked: boolean;
}) {
  const t = useTranslations("positionForm.duplicates");
  if (duplicates.length === 0) return null;
  const dismissed = dismissedIn(values);
  return (
    <section id={asked ? "problems" : undefined} tabIndex={-1} aria-label={t("title")} className="form-notice">
      <p>
        <b>{t("title")}</b> {asked && t("asked")}
      </p>
      <ul>
        {duplicates.map(({ id, because, position, isPublished }) => (
          <li key={id} className="mt-3">
            <p className="flex flex-wrap items-center gap-2">
              <AnswerChip answer={position.answer} />
              <span>
                {nameOf(position)}, <DateText date={position.statedOn} />
              </span>
              <span className="text-muted">{t(because)}</span>
              <a
                href={isPublished ? positionPath(negotiation, id) : `/review/${negotiation}.${encodeURIComponent(id)}`}
                target="_blank"
                rel="noopener"
              >
                {t("look")}
                <span className="sr-only"> {t("newTab")}</span>
              </a>
            </p>
            <p className="mt-1">{position.summary}</p>
            <label className="mt-1 flex min-h-7 items-center gap-2">
              <input type="checkbox" name="notDuplicates" value={id} defaultChecked={dismissed.has(id)} />
              {t("another")}
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}

// One box ticked is a text, several are a list.
function dismissedIn(values: FormValues): ReadonlySet<string> {
  const value = values.notDuplicates;
  if (Array.isArray(value)) return new Set(value.filter((id) => typeof id === "string"));
  return new Set(valueAt(values, "notDuplicates").split("\n"));
}
