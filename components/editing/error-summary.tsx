import { useTranslations } from "next-intl";
import type { FormIssue } from "@/domain/form/form-issue";
import { useIssueText } from "./field-error";
import { fieldId } from "./field-id";
import { LiveSummary } from "./live-summary";
import { SummaryFocus } from "./summary-focus";

/** All that is wrong with a form, each leading to its field. It is at `#problems`, and takes the focus if asked. */
export function ErrorSummary({
  issues,
  labelOf,
  focus = false,
}: {
  issues: readonly FormIssue[];
  /** What a field is called; null where the issue is about the form as a whole. */
  labelOf: (field: string) => string | null;
  focus?: boolean;
}) {
  const t = useTranslations("form");
  const text = useIssueText();
  return (
    <LiveSummary title={t("problems")}>
      {issues.length > 0 && (
        <div id="problems" role="alert" tabIndex={-1} className="error-summary">
          <p className="font-semibold">{t("problems")}</p>
          <ul>
            {issues.map((issue) => {
              const label = labelOf(issue.field);
              return (
                <li key={`${issue.field} ${issue.code}`}>
                  {label === null ? text(issue) : <a href={`#${fieldId(issue.field)}`}>{`${label}: ${text(issue)}`}</a>}
                </li>
              );
            })}
          </ul>
          {focus && <SummaryFocus id="problems" />}
        </div>
      )}
    </LiveSummary>
  );
}
