import { useTranslations } from "next-intl";
import { AccountCard, Field, Notice } from "./form-parts";

/** The page that asks who somebody is. `said` is what happened to the last try. */
export function SignInForm({ returnTo, said, email }: { returnTo: string; said: string | null; email: string }) {
  const t = useTranslations("account");
  return (
    <AccountCard title={t("signIn")} lede={t("signInLede")}>
      {said === null ? null : <Notice>{t.has(`signInSaid.${said}`) ? t(`signInSaid.${said}`) : t("failed")}</Notice>}
      <form method="post" action="/sign-in/submit">
        <input type="hidden" name="return" value={returnTo} />
        <Field name="email" label={t("email")} type="email" autoComplete="username" value={email} />
        <Field name="password" label={t("password")} type="password" autoComplete="current-password" />
        <button type="submit" className="button button-primary">
          {t("signIn")}
        </button>
      </form>
      <p className="mt-5 text-sm text-muted">{t("forgotten")}</p>
    </AccountCard>
  );
}
