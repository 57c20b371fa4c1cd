import { useTranslations } from "next-intl";
import { LinkField } from "./link-field";

/** Why a view was not pinned, and what can be done instead. */
export function PinRefused({
  said,
  minutes = 0,
  url,
  title,
}: {
  said: string;
  /** How long to wait, where it is about that. */
  minutes?: number;
  /** The view's own address. */
  url: string;
  title: string;
}) {
  const t = useTranslations("share");
  if (!t.has(`refused.${said}`)) return null;
  return (
    <div className="mt-5 rounded-lg bg-[var(--opposes-bg)] px-4 py-3">
      <p role="alert">{t(`refused.${said}` as "refused.too-often", { minutes })}</p>
      {said === "too-often" && (
        <div className="mt-2 max-w-[36rem]">
          <LinkField id="refused-live-link" url={url} title={title} label={t("refusedLive")} />
        </div>
      )}
    </div>
  );
}
