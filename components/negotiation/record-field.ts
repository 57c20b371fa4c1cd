import { useTranslations } from "next-intl";
import type { FormIssue } from "@/domain/form/form-issue";
import type { FormValues } from "@/domain/form/values";

/** What the fields of a record are drawn from. */
export interface RecordFieldsProps {
  values: FormValues;
  issues: readonly FormIssue[];
  /** Whether the record is new: then it is given its name. */
  isNew: boolean;
}

type FieldName = Parameters<ReturnType<typeof useTranslations<"records.fields">>>[0];

/** Gives a function that makes the props of one field of a record's form, with its label. */
export function useRecordField({ values, issues }: Pick<RecordFieldsProps, "values" | "issues">) {
  const t = useTranslations("records.fields");
  return (name: FieldName) => ({ name, label: t(name), values, issues });
}

/** Gives a function that says what a field of a record's form is called; null where the issue is about the whole form. */
export function useRecordLabel(): (field: string) => string | null {
  const t = useTranslations("records.fields");
  return (field) => {
    const name = field.replace(/\[.*/, "");
    return t.has(name as FieldName) ? t(name as FieldName) : name || null;
  };
}
