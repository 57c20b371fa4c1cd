import { useTranslations } from "next-intl";
import type { ActivityEntry } from "@/domain/log/activity";
import { LOG_ACTIONS, type LogAction } from "@/domain/log/log";
import { positionPath } from "@/domain/position/address";
import { useDayText } from "../ui/date-text";

/** What happened in a negotiation: what, who, when and why, newest first. */
export function ActivityPage({
  negotiation,
  entries,
  action,
  next,
}: {
  negotiation: string;
  entries: readonly ActivityEntry[];
  /** What alone is shown; null for everything. */
  action: LogAction | null;
  /** Where older entries begin; null where there are none. */
  next: number | null;
}) {
  const t = useTranslations("activity");
  const day = useDayText();
  const older = new URLSearchParams({ ...(action && { action }), before: String(next) });
  return (
    <div className="wrap pt-8">
      <p className="mb-1 flex flex-wrap gap-x-4 text-sm">
        <a href={`/n/${negotiation}`} className="py-1">
          {t("toMatrix")}
        </a>
        <a href="/activity" className="py-1">
          {t("all")}
        </a>
      </p>
      <h1>{t("title")}</h1>
      <form className="mt-4 flex flex-wrap items-end gap-3 text-sm">
        <label className="font-semibold">
          {t("show")}{" "}
          <select name="action" defaultValue={action ?? ""} className="field ml-1 font-normal">
            <option value="">{t("everything")}</option>
            {LOG_ACTIONS.map((word) => (
              <option key={word} value={word}>
                {t(`actions.${word}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="button">
          {t("apply")}
        </button>
      </form>
      {entries.length === 0 && <p className="mt-6">{t("nothing")}</p>}
      <ol className="mt-5 max-w-4xl">
        {entries.map((entry) => (
          <li key={entry.sequence} className="border-t border-line py-2.5 text-sm">
            <strong>{t(`actions.${entry.action}`)}</strong> <About negotiation={negotiation} entry={entry} />
            <span className="block text-muted">
              {t("by", { by: entry.by ?? t("formerEditor"), date: day(entry.at) })}
              {entry.reason && <> · {entry.reason}</>}
            </span>
          </li>
        ))}
      </ol>
      {next !== null && (
        <p className="mt-4">
          <a href={`/n/${negotiation}/activity?${older}`}>{t("older")}</a>
        </p>
      )}
    </div>
  );
}

/** What an entry is about; a position is led to where the desk reads it. */
function About({ negotiation, entry: { position, subject } }: { negotiation: string; entry: ActivityEntry }) {
  if (position === null) return <span className="wrap-anywhere">{subject}</span>;
  return (
    <a href={positionPath(negotiation, position).replace("/positions/", "/review/")} className="wrap-anywhere">
      {position}
    </a>
  );
}
