import { useTranslations } from "next-intl";

/** The line at the foot of every page: the promise, and whose words these are. */
export function SiteFooter() {
  const t = useTranslations("site");
  return (
    <footer className="border-t border-line text-sm text-muted print:border-0">
      <div className="wrap flex flex-wrap gap-x-6 gap-y-1 py-5 print:py-0">
        <p className="print:hidden">{t("footer")}</p>
        <p>{t("licence")}</p>
      </div>
    </footer>
  );
}
