import { useTranslations } from "next-intl";
import { AccountCard, Field, Notice } from "./form-parts";

interface Props {
  uri: string;
  secret: string;
  backupCodes: readonly string[];
  said: string | null;
}

/** What an app needs to know for the second factor, the backup codes, and the field that proves that the app works. */
export function SecondFactorForm({ uri, secret, backupCodes, said }: Props) {
  const t = useTranslations("account");
  return (
    <AccountCard title={t("addSecondFactor")} lede={t("secondFactorLede")}>
      {said === null ? null : <Notice>{t.has(`signInSaid.${said}`) ? t(`signInSaid.${said}`) : t("failed")}</Notice>}
      <h2>{t("factorKey")}</h2>
      <p className="mt-2 break-all font-mono">{secret}</p>
      <p className="mt-2">
        <a href={uri}>{t("openInApp")}</a>
      </p>
      <h2 className="mt-6">{t("backupCodes")}</h2>
      <p className="mt-1 text-soft">{t("backupCodesHint")}</p>
      <ul className="mt-2 columns-2 font-mono">
        {backupCodes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <form method="post" action="/account/second-factor/confirm" className="mt-6">
        <Field name="code" label={t("code")} autoComplete="one-time-code" inputMode="numeric" hint={t("confirmHint")} />
        <button type="submit" className="button button-primary">
          {t("confirm")}
        </button>
      </form>
    </AccountCard>
  );
}
