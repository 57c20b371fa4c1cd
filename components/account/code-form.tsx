import { useTranslations } from "next-intl";
import { AccountCard, Field, Notice } from "./form-parts";

/** The second step of signing in: a code from an app, or a backup code. */
export function CodeForm({ returnTo, said }: { returnTo: string; said: string | null }) {
  const t = useTranslations("account");
  return (
    <AccountCard title={t("secondStep")} lede={t("secondStepLede")}>
      {said === null ? null : <Notice>{t.has(`signInSaid.${said}`) ? t(`signInSaid.${said}`) : t("failed")}</Notice>}
      <form method="post" action="/sign-in/code/submit">
        <input type="hidden" name="return" value={returnTo} />
        <Field name="code" label={t("code")} autoComplete="one-time-code" hint={t("codeHint")} />
        <button type="submit" className="button button-primary">
          {t("signIn")}
        </button>
      </form>
    </AccountCard>
  );
}
