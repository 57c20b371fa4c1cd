import { useTranslations } from "next-intl";

/** What a link that was used, replaced or left too long shows. */
export function LinkGone() {
  const t = useTranslations("account.gone");
  return (
    <div className="wrap py-16">
      <h1>{t("title")}</h1>
      <p className="mt-3 max-w-[60ch] text-soft">{t("text")}</p>
      <p className="mt-6">
        <a href="/sign-in" className="button button-primary">
          {t("signIn")}
        </a>
      </p>
    </div>
  );
}
