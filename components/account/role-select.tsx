import { useTranslations } from "next-intl";
import { useId } from "react";
import { ROLES, type Role } from "@/domain/access/role";

interface Props {
  label: string;
  value: Role;
  hiddenLabel?: boolean;
  /** Says under the field what each role may do. */
  explained?: boolean;
}

/** The choice of a role. */
export function RoleSelect({ label, value, hiddenLabel = false, explained = false }: Props) {
  const t = useTranslations("account");
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={hiddenLabel ? "sr-only" : "mb-1 block font-semibold"}>
        {label}
      </label>
      <select id={id} name="role" defaultValue={value} className="field">
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {t(`roles.${role}`)}
          </option>
        ))}
      </select>
      {explained ? (
        <ul className="mt-2 text-sm text-muted">
          {ROLES.map((role) => (
            <li key={role}>{t(`roleMeans.${role}`)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
