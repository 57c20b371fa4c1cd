import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/dossier/limits";
import type { FormIssue } from "@/domain/form/form-issue";
import type { FormValues } from "@/domain/form/values";
import { RadioCards } from "./radio-cards";
import { TextArea } from "./text-area";

/** Why a public record changes. */
export function ChangeFields(field: { values: FormValues; issues: readonly FormIssue[] }) {
  const t = useTranslations("positionForm");
  const cards = (["correction", "supplement"] as const).map((value) => ({
    value,
    label: t(`kinds.${value}`),
    note: t(`kinds.${value}-help`),
    className: "answer-none",
  }));
  return (
    <>
      <RadioCards {...field} name="kind" label={t("fields.kind")} rows={[cards]} />
      <TextArea
        {...field}
        name="reason"
        label={t("fields.reason")}
        help={t("reasonHelp")}
        limit={LIMITS.note}
        rows={2}
      />
    </>
  );
}
