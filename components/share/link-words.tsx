import { useTranslations } from "next-intl";
import { NOTE_LIMIT, TITLE_LIMIT } from "@/domain/comparison/link-form";
import type { FormIssue } from "@/domain/form/form-issue";

interface Props {
  /** Begins the fields' ids: several of these forms stand on one page. */
  id: string;
  typed: Readonly<Record<string, string>>;
  issues: readonly FormIssue[];
}

/** The fields of what its owner says of a pinned link. */
export function LinkWords({ id, typed, issues }: Props) {
  return (
    <>
      {(["title", "note"] as const).map((name) => (
        <Words
          key={name}
          id={`${id}-${name}`}
          name={name}
          value={typed[name] ?? ""}
          issue={issues.find(({ field }) => field === name)}
        />
      ))}
    </>
  );
}

/** One field with its label, what it is for, and what is wrong with it. */
function Words({ id, name, value, issue }: { id: string; name: "title" | "note"; value: string; issue?: FormIssue }) {
  const t = useTranslations("share");
  const field = {
    id,
    name,
    defaultValue: value,
    className: "field w-full resize-y",
    "aria-invalid": issue !== undefined,
    "aria-describedby": issue === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
  };
  return (
    <div className="mb-3">
      <label htmlFor={id} className="block text-sm font-semibold">
        {t(name)}
      </label>
      <p id={`${id}-hint`} className="mb-1 text-[13px] text-muted">
        {t(`${name}Hint`)}
      </p>
      {name === "title" ? (
        <input {...field} type="text" maxLength={TITLE_LIMIT} autoComplete="off" />
      ) : (
        <textarea {...field} rows={2} maxLength={NOTE_LIMIT} />
      )}
      {issue && (
        <p id={`${id}-error`} className="mt-1 text-[13px] font-semibold text-[var(--rejects)]">
          {issue.code === "too-long" ? t("errors.too-long", { limit: issue.limit ?? 0 }) : t("errors.malformed")}
        </p>
      )}
    </div>
  );
}
