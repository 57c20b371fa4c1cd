import { useTranslations } from "next-intl";
import type { Role } from "@/domain/access/role";
import type { FormIssue } from "@/domain/form/form-issue";
import { Field, NewPasswordField, Notice } from "./form-parts";

interface Props {
  name: string;
  email: string;
  role: Role;
  secondFactor: boolean;
  otherSessions: number;
  said: string | null;
  issues: readonly FormIssue[];
}

/** A person's own page: the password, the second factor, where else they are signed in. */
export function AccountPage({ name, email, role, secondFactor, otherSessions, said, issues }: Props) {
  const t = useTranslations("account");
  return (
    <div className="wrap max-w-[44rem] py-10">
      <h1>{t("title")}</h1>
      <p className="mt-2 text-soft">{t("who", { name, email, role: t(`roles.${role}`) })}</p>
      <div className="mt-6">
        {said !== null && t.has(`accountSaid.${said}`) ? (
          <Notice tone={said.startsWith("done") ? "done" : "problem"}>{t(`accountSaid.${said}`)}</Notice>
        ) : null}
      </div>
      <section aria-labelledby="password-title" className="card p-6">
        <h2 id="password-title">{t("changePassword")}</h2>
        <form method="post" action="/account/password" className="mt-4">
          <Field
            name="current"
            label={t("currentPassword")}
            type="password"
            autoComplete="current-password"
            issues={issues}
          />
          <NewPasswordField issues={issues} />
          <button type="submit" className="button button-primary">
            {t("changePassword")}
          </button>
        </form>
      </section>
      <section aria-labelledby="factor-title" className="card mt-6 p-6">
        <h2 id="factor-title">{t("secondFactor")}</h2>
        <p className="mt-2 text-soft">{secondFactor ? t("secondFactorOn") : t("secondFactorOff")}</p>
        <form
          method="post"
          action={secondFactor ? "/account/second-factor/remove" : "/account/second-factor/start"}
          className="mt-4"
        >
          <div className="mb-5">
            <label htmlFor="factor-password" className="mb-1 block font-semibold">
              {t("currentPassword")}
            </label>
            <input
              id="factor-password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={1000}
              className="field w-full"
            />
          </div>
          <button type="submit" className="button">
            {secondFactor ? t("removeSecondFactor") : t("addSecondFactor")}
          </button>
        </form>
      </section>
      <section aria-labelledby="sessions-title" className="card mt-6 p-6">
        <h2 id="sessions-title">{t("sessions")}</h2>
        <p className="mt-2 text-soft">{t("otherSessions", { count: otherSessions })}</p>
        {otherSessions === 0 ? null : (
          <form method="post" action="/account/sessions" className="mt-4">
            <button type="submit" className="button">
              {t("endOthers")}
            </button>
          </form>
        )}
      </section>
    </div>
  );
}
