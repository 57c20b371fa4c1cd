import { useFormatter, useTranslations } from "next-intl";
import { ROLES, type Role } from "@/domain/access/role";
import type { FormIssue } from "@/domain/form/form-issue";
import { Field, Notice } from "./form-parts";
import { RoleSelect } from "./role-select";
import { SettingBoxes, type SettingsProps } from "./setting-boxes";

interface Person {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  secondFactor: boolean;
}

interface Props {
  /** Whose page it is. */
  ownId: string;
  users: readonly Person[];
  invitations: readonly { email: string; role: Role; expiresAt: Date }[];
  settings: SettingsProps;
  said: string | null;
  /** A link that was just made, in full: it is shown this once. */
  link: string | null;
  typed: Readonly<Record<string, string>>;
  issues: readonly FormIssue[];
}

/** Who can sign in, and as what; invitations; the setting of who publishes. */
export function UsersPage({ ownId, users, invitations, settings, said, link, typed, issues }: Props) {
  const t = useTranslations("account");
  const format = useFormatter();
  return (
    <div className="wrap py-10">
      <h1>{t("users")}</h1>
      <p className="mt-2 max-w-[65ch] text-soft">{t("usersLede")}</p>
      <div className="mt-6 max-w-[60rem]">
        {said !== null && t.has(`usersSaid.${said}`) ? (
          <Notice tone={said.startsWith("done") ? "done" : "problem"}>{t(`usersSaid.${said}`)}</Notice>
        ) : null}
        {link === null ? null : <NewLink link={link} />}
      </div>
      <section aria-labelledby="people" className="mt-8">
        <h2 id="people">{t("people")}</h2>
        <div className="card mt-3 overflow-x-auto">
          <table className="w-full text-left">
            <thead className="bg-head text-sm">
              <tr>
                {(["name", "email", "role", "access"] as const).map((column) => (
                  <th key={column} scope="col" className="px-4 py-2">
                    {t(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {users.map((person) => (
                <PersonRow key={person.id} person={person} own={person.id === ownId} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div className="mt-10 grid gap-8 lg:grid-cols-2">
        <section aria-labelledby="invite" className="card p-6">
          <h2 id="invite">{t("invite")}</h2>
          <p className="mb-4 mt-1 text-soft">{t("inviteLede")}</p>
          <form method="post" action="/users/invite">
            <Field
              name="email"
              label={t("email")}
              type="email"
              autoComplete="off"
              value={typed.email}
              issues={issues}
            />
            <RoleSelect
              label={t("role")}
              value={ROLES.find((role) => role === typed.role) ?? "contributor"}
              explained
            />
            <button type="submit" className="button button-primary mt-5">
              {t("makeInvitation")}
            </button>
          </form>
          {invitations.length === 0 ? null : (
            <>
              <h3 className="mt-6">{t("openInvitations")}</h3>
              <ul className="mt-2 text-sm">
                {invitations.map(({ email, role, expiresAt }) => (
                  <li key={email}>
                    {t("openInvitation", {
                      email,
                      role: t(`roles.${role}`),
                      date: format.dateTime(expiresAt, { dateStyle: "long" }),
                    })}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section aria-labelledby="settings" className="card p-6">
          <h2 id="settings">{t("settings")}</h2>
          <form method="post" action="/users/settings" className="mt-3">
            <SettingBoxes {...settings} />
            <button type="submit" className="button mt-4">
              {t("saveSettings")}
            </button>
          </form>
        </section>
      </div>
    </div>
  );
}

function NewLink({ link }: { link: string }) {
  const t = useTranslations("account");
  return (
    <div className="card border-line-strong bg-notice p-4">
      <label htmlFor="new-link" className="font-semibold">
        {t("newLink")}
      </label>
      <input id="new-link" readOnly value={link} className="field mt-2 w-full font-mono" />
      <p className="mt-2 text-sm text-muted">{t("newLinkHint")}</p>
    </div>
  );
}

function PersonRow({ person, own }: { person: Person; own: boolean }) {
  const t = useTranslations("account");
  const action = `/users/${person.id}/change`;
  const change = person.disabled ? "enable" : "disable";
  return (
    <tr className="border-t border-line align-middle">
      <th scope="row" className="px-4 py-3 font-semibold">
        {person.name}
        {own ? <span className="font-normal text-muted"> {t("you")}</span> : null}
      </th>
      <td className="px-4 py-3">{person.email}</td>
      <td className="px-4 py-3">
        <form method="post" action={action} className="flex items-center gap-2">
          <RoleSelect label={t("roleOf", { name: person.name })} value={person.role} hiddenLabel />
          <button type="submit" name="change" value="role" className="button">
            {t("changeRole")}
          </button>
        </form>
      </td>
      <td className="px-4 py-3">
        <form method="post" action={action} className="flex flex-wrap items-center gap-2">
          <span>
            {person.disabled ? t("disabled") : t("enabled")}
            {person.secondFactor ? ` · ${t("withSecondFactor")}` : ""}
          </span>
          <button
            type="submit"
            name="change"
            value={change}
            className="button"
            aria-label={t(`${change}Whom`, { name: person.name })}
          >
            {t(change)}
          </button>
          <button
            type="submit"
            name="change"
            value="reset"
            className="button"
            aria-label={t("resetWhom", { name: person.name })}
          >
            {t("reset")}
          </button>
        </form>
      </td>
    </tr>
  );
}
