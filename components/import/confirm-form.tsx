import { useTranslations } from "next-intl";
import type { ImportPage } from "@/domain/dossier/import-page";

/** Confirms what is shown; nothing is offered where there is nothing to import. */
export function ConfirmForm({ draftId, page }: { draftId: string; page: ImportPage }) {
  const t = useTranslations("import.confirm");
  const { landing, counts, others, blocking, basis } = page;
  if (blocking.length > 0) return null;
  const changes = counts.added + counts.revised > 0 || others.length > 0;
  if (!changes) return <p className="form-notice">{t(counts.refused > 0 ? "allRefused" : "nothing")}</p>;
  return (
    <form method="post" action={`/import/${draftId}/confirm`} className="card mt-6 max-w-2xl p-5">
      <input type="hidden" name="basis" value={basis} />
      <input type="hidden" name="landing" value={landing} />
      {counts.revised > 0 && (
        <div className="form-field">
          <label htmlFor="reason">{t("reason")}</label>
          <input
            id="reason"
            name="reason"
            required
            maxLength={400}
            autoComplete="off"
            aria-describedby="reason-help"
            className="field"
          />
          <div id="reason-help" className="field-help">
            {t("reasonHelp")}
          </div>
        </div>
      )}
      {counts.refused > 0 && (
        <div className="tick-box">
          <label>
            <input type="checkbox" name="leaveOut" required />
            <span>{t("leaveOut", { count: counts.refused })}</span>
          </label>
        </div>
      )}
      <div className="form-actions border-t-0 pt-0">
        <button type="submit" className="button button-primary">
          {t(landing)}
        </button>
        <p className="text-sm text-muted">{t("whole")}</p>
      </div>
    </form>
  );
}
