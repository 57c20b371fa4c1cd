import { useTranslations } from "next-intl";
import { LIMITS } from "@/domain/dossier/limits";
import { valueAt } from "@/domain/form/values";
import type { TypedCitation } from "@/domain/position/typed-citation";
import { ComboBoxField } from "./combo-box-field";
import { RemoveEntry } from "./form-intents";
import { FieldRow } from "./form-section";
import { MixedScripts } from "./mixed-scripts";
import { NewSourceFields } from "./new-source-fields";
import type { PositionFieldsProps } from "./position-fields";
import { QuoteCheckNote } from "./quote-check-note";
import { TextArea } from "./text-area";
import { TextField } from "./text-field";
import { useSourceChoices } from "./use-source-choices";

/** One quote with the source that has it. */
export function CitationFields({
  draft,
  values,
  issues,
  sources,
  index,
  count,
  typed,
}: PositionFieldsProps & { index: number; count: number; typed: TypedCitation | null }) {
  const t = useTranslations("positionForm");
  const optional = useTranslations("form")("optional");
  const choices = useSourceChoices(sources);
  const at = `citations[${index}]`;
  const field = { values, issues };
  const has = (name: string) => valueAt(values, `${at}.${name}`) !== "";
  const hasIssue = (name: string) => issues.some((issue) => issue.field.startsWith(`${at}.${name}`));
  const language = valueAt(values, `${at}.language`) || typed?.source?.language;
  return (
    <fieldset className="card citation-fields" data-group={t("citation", { number: index + 1 })}>
      <legend className="sr-only">{t("citation", { number: index + 1 })}</legend>
      <ComboBoxField
        {...field}
        name={`${at}.source`}
        label={t("fields.source")}
        hint={t("sourceHint")}
        choices={choices}
        free
      />
      <NewSourceFields
        {...field}
        at={at}
        open={hasIssue("newSource") || NEW_SOURCE.some((name) => has(`newSource.${name}`))}
      />
      <TextArea
        {...field}
        name={`${at}.quote`}
        label={t("fields.quote")}
        hint={t("quoteHint")}
        limit={LIMITS.quote}
        language={language}
        help={
          <>
            <QuoteCheckNote typed={typed} />
            <MixedScripts text={valueAt(values, `${at}.quote`)} />
          </>
        }
      />
      <details open={hasIssue("language") || MORE.some((name) => has(name) || hasIssue(name))}>
        <summary>{t("moreOfQuote")}</summary>
        <div className="pt-3">
          <FieldRow>
            <TextField
              {...field}
              name={`${at}.prefix`}
              label={t("fields.prefix")}
              hint={optional}
              language={language}
            />
            <TextField
              {...field}
              name={`${at}.suffix`}
              label={t("fields.suffix")}
              hint={optional}
              language={language}
            />
            <TextField {...field} name={`${at}.language`} label={t("fields.language")} help={t("languageHelp")} />
            <TextField {...field} name={`${at}.locator`} label={t("fields.locator")} help={t("locatorHelp")} />
          </FieldRow>
          <TextArea
            {...field}
            name={`${at}.translation`}
            label={t("fields.translation")}
            hint={optional}
            limit={LIMITS.quote}
            rows={2}
          />
          <TextField {...field} name={`${at}.translator`} label={t("fields.translator")} help={t("translatorHelp")} />
        </div>
      </details>
      {count > 1 && (
        <p className="mt-3">
          <RemoveEntry draft={draft} list="citations" index={index}>
            {t("removeCitation", { number: index + 1 })}
          </RemoveEntry>
        </p>
      )}
    </fieldset>
  );
}

const NEW_SOURCE = ["title", "url", "type", "containerTitle", "authors", "issued", "language"];
// The language alone is no reason to show these: a recorded quote always has one.
const MORE = ["prefix", "suffix", "translation", "translator", "locator"];
