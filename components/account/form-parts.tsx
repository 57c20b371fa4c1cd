import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PASSWORD_LENGTH } from "@/domain/access/account-form";
import type { FormIssue } from "@/domain/form/form-issue";

/** A narrow page with a title and one card: every form about somebody's account looks so. */
export function AccountCard({ title, lede, children }: { title: string; lede?: ReactNode; children: ReactNode }) {
  return (
    <div className="wrap py-12">
      <div className="mx-auto max-w-[30rem]">
        <h1>{title}</h1>
        {lede === undefined ? null : <p className="mt-2 text-soft">{lede}</p>}
        <div className="card mt-6 p-6">{children}</div>
      </div>
    </div>
  );
}

/** One thing that went wrong or well, said where it is seen and heard first. */
export function Notice({ children, tone = "problem" }: { children: ReactNode; tone?: "problem" | "done" }) {
  const look = tone === "problem" ? "bg-[var(--opposes-bg)] text-ink" : "bg-notice text-ink";
  return (
    <p role={tone === "problem" ? "alert" : "status"} className={`mb-5 rounded-md px-4 py-3 ${look}`}>
      {children}
    </p>
  );
}

interface FieldProps {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  autoComplete: string;
  value?: string;
  hint?: string;
  issues?: readonly FormIssue[];
  autoFocus?: boolean;
  inputMode?: "numeric";
}

/** A labelled field with its hint and, beside it, what is wrong with it. */
export function Field({ name, label, type = "text", value, hint, issues = [], ...rest }: FieldProps) {
  const t = useTranslations("account.errors");
  const own = issues.filter(({ field }) => field === name);
  const described = [hint === undefined ? [] : [`${name}-hint`], own.length > 0 ? [`${name}-error`] : []].flat();
  return (
    <div className="mb-5">
      <label htmlFor={name} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        className="field w-full"
        required
        maxLength={type === "password" ? 1000 : 254}
        aria-invalid={own.length > 0}
        aria-describedby={described.length > 0 ? described.join(" ") : undefined}
        {...rest}
      />
      {hint === undefined ? null : (
        <p id={`${name}-hint`} className="mt-1 text-sm text-muted">
          {hint}
        </p>
      )}
      {own.length === 0 ? null : (
        <p id={`${name}-error`} className="mt-1 text-sm font-semibold text-[var(--rejects)]">
          {own.map(({ code, limit }) => (t.has(code) ? t(code, { limit: limit ?? 0 }) : t("malformed"))).join(" ")}
        </p>
      )}
    </div>
  );
}

/** The field of a password that is being chosen. */
export function NewPasswordField({ issues = [] }: { issues?: readonly FormIssue[] }) {
  const t = useTranslations("account");
  return (
    <Field
      name="password"
      label={t("newPassword")}
      type="password"
      autoComplete="new-password"
      hint={t("passwordHint", PASSWORD_LENGTH)}
      issues={issues}
    />
  );
}
