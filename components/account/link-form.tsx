import { useTranslations } from "next-intl";
import type { LinkKind } from "@/domain/access/one-time-link";
import type { Role } from "@/domain/access/role";
import type { FormIssue } from "@/domain/form/form-issue";
import { AccountCard, Field, NewPasswordField, Notice } from "./form-parts";

interface Props {
  action: string;
  kind: LinkKind;
  /** Whom the link is for; the first administrator says so themselves. */
  email: string | null;
  role: Role | null;
  typed: Readonly<Record<string, string>>;
  issues: readonly FormIssue[];
}

/** The form behind a one-time link: set-up, invitation, or a new password. */
export function LinkForm({ action, kind, email, role, typed, issues }: Props) {
  const t = useTranslations("account");
  const lede = role === null ? t(`link.${kind}.lede`) : t("link.invitation.lede", { role: t(`roles.${role}`) });
  return (
    <AccountCard title={t(`link.${kind}.title`)} lede={lede}>
      {issues.length === 0 ? null : <Notice>{t("putRight", { count: issues.length })}</Notice>}
      <form method="post" action={action}>
        {kind === "password-reset" ? null : (
          <Field
            name="name"
            label={t("name")}
            autoComplete="name"
            value={typed.name}
            hint={t("nameHint")}
            issues={issues}
          />
        )}
        {email === null ? (
          <Field
            name="email"
            label={t("email")}
            type="email"
            autoComplete="username"
            value={typed.email}
            issues={issues}
          />
        ) : (
          <p className="mb-5">
            <span className="block font-semibold">{t("email")}</span>
            {email}
          </p>
        )}
        <NewPasswordField issues={issues} />
        <button type="submit" className="button button-primary">
          {t(`link.${kind}.submit`)}
        </button>
      </form>
    </AccountCard>
  );
}
