import { useTranslations } from "next-intl";
import type { Retraction } from "@/domain/position/history";
import { useDayText } from "../ui/date-text";

/** That we withdrew a record, why, and when: it was our record that was wrong, not the party that changed its mind. */
export function RetractionNotice({ retraction: { reason, at, actor } }: { retraction: Retraction }) {
  const t = useTranslations("position");
  const day = useDayText();
  return (
    <div role="note" className="mt-5 max-w-3xl rounded-lg border border-line-strong bg-notice px-4 py-3">
      <p className="font-semibold">{t("retracted")}</p>
      <p className="mt-1">{t("retractedReason", { reason })}</p>
      {at && actor && (
        <p className="mt-1 text-sm text-muted">
          {t("retractedBy", { date: day(at), actor: actor.label ?? t("formerEditor") })}
        </p>
      )}
    </div>
  );
}
