import { useTranslations } from "next-intl";
import { countAt } from "@/domain/form/values";
import { CitationFields } from "./citation-fields";
import { FieldError } from "./field-error";
import { fieldId } from "./field-id";
import { AddEntry } from "./form-intents";
import type { PositionFieldsProps } from "./position-fields";

/** The quotes that a position rests on: one or more. */
export function CitationList(props: PositionFieldsProps) {
  const t = useTranslations("positionForm");
  const { draft, values, issues, citations } = props;
  const count = Math.max(countAt(values, "citations"), 1);
  const id = fieldId("citations");
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-label`} className="mb-8">
      <h2 id={`${id}-label`} className="form-title">
        {t("fields.citations")}
      </h2>
      {Array.from({ length: count }, (_, index) => (
        <CitationFields key={index} {...props} index={index} count={count} typed={citations[index] ?? null} />
      ))}
      <FieldError name="citations" issues={issues} />
      <AddEntry draft={draft} list="citations" count={count} first="source">
        {t("addCitation")}
      </AddEntry>
    </section>
  );
}
