import { useTranslations } from "next-intl";
import { useDayText } from "../ui/date-text";

/** A link that shows nothing: because it was revoked, or because there is none of that name. */
export function LinkUnavailable({
  revoked,
}: {
  revoked: { revokedAt: string | null; address: string; negotiation: { title: string } } | null;
}) {
  const t = useTranslations("pinned.unavailable");
  const day = useDayText();
  return (
    <div className="wrap py-16">
      <h1>{t(revoked ? "revoked" : "title")}</h1>
      <p className="mt-3 max-w-[60ch] text-soft">
        {revoked?.revokedAt ? t("revokedText", { date: day(revoked.revokedAt) }) : t("text")}
      </p>
      <p className="mt-3 max-w-[60ch] text-soft">{t(revoked ? "revokedTurn" : "turn")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {revoked && (
          <a href={revoked.address} data-soft className="button button-primary">
            {t("live", { title: revoked.negotiation.title })}
          </a>
        )}
        <a href="/" data-soft className="button">
          {t("home")}
        </a>
      </p>
    </div>
  );
}
