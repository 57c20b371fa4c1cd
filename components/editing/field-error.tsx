import { useTranslations } from "next-intl";
import type { FormIssue } from "@/domain/form/form-issue";
import { fieldId } from "./field-id";
import { LiveError } from "./live-issues";

/** Gives a function that says what is wrong, in words. */
export function useIssueText(): (issue: FormIssue) => string {
  const t = useTranslations("form.errors");
  return ({ code, limit }) => t(code, { limit: limit ?? 0 });
}

/** What is wrong with one field; its place is kept empty where nothing is. */
export function FieldError({ name, issues }: { name: string; issues: readonly FormIssue[] }) {
  const text = useIssueText();
  const own = findIssue(issues, name);
  return <LiveError id={`${fieldId(name)}-error`} name={name} text={own ? text(own) : null} />;
}

/** The first thing that is wrong with a field. */
export function findIssue(issues: readonly FormIssue[], name: string): FormIssue | null {
  return issues.find(({ field }) => field === name) ?? null;
}
