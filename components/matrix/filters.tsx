import { useFormatter, useTranslations } from "next-intl";
import { DEFAULT_VIEW, DISAGREEMENTS, TEXT_LIMIT, type View } from "@/domain/comparison/view";
import { SILENCES, STANCES } from "@/domain/stance/stance";
import { Disclosure } from "../ui/disclosure";
import type { MatrixContext } from "./matrix-context";
import { ViewForm } from "./view-form";

/** The choices that leave rows or reports out, as they are when nothing is left out. */
export const NO_FILTERS: Pick<View, "answers" | "disagreement" | "text" | "onRecordOnly"> = {
  answers: DEFAULT_VIEW.answers,
  disagreement: DEFAULT_VIEW.disagreement,
  text: DEFAULT_VIEW.text,
  onRecordOnly: DEFAULT_VIEW.onRecordOnly,
};

/** Leaves out rows by stance, disagreement and text, and reports by attribution. */
export function Filters({ context }: { context: MatrixContext }) {
  const t = useTranslations();
  const format = useFormatter();
  const { view } = context;
  const active = [view.answers.length > 0, view.disagreement !== null, view.text !== null, view.onRecordOnly];
  const count = active.filter(Boolean).length;
  return (
    <Disclosure
      label={
        <>
          {t("toolbar.filters")} {count > 0 && <b className="font-semibold">{t("toolbar.active", { count })}</b>}
        </>
      }
    >
      <ViewForm
        context={context}
        changes={["stance", "disagreement", "q", "attribution"]}
        className="flex flex-col gap-4 text-sm"
      >
        <fieldset>
          <legend className="mb-1 font-semibold">{t("toolbar.stances")}</legend>
          <div className="grid grid-cols-2 gap-x-3">
            {[...[...STANCES].reverse(), ...SILENCES].map((answer) => (
              <label key={answer} className="flex min-h-8 items-center gap-2.5">
                <input
                  type="checkbox"
                  name="stance"
                  value={answer}
                  defaultChecked={view.answers.includes(answer)}
                  className="size-4 accent-[var(--ink)]"
                />
                {t(`stance.${answer}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t("toolbar.disagreement")}</span>
          <select name="disagreement" defaultValue={view.disagreement ?? ""} className="field">
            <option value="">{t("toolbar.anyDisagreement")}</option>
            {DISAGREEMENTS.map((step) => (
              <option key={step} value={step}>
                {t("toolbar.disagreementStep", { value: format.number(step, { style: "percent" }) })}
              </option>
            ))}
          </select>
        </label>
        <label className="flex flex-col gap-1">
          <span className="font-semibold">{t("toolbar.text")}</span>
          <input type="search" name="q" defaultValue={view.text ?? ""} maxLength={TEXT_LIMIT} className="field" />
        </label>
        <label className="flex min-h-8 items-center gap-2.5">
          <input
            type="checkbox"
            name="attribution"
            value="onrecord"
            defaultChecked={view.onRecordOnly}
            className="size-4 accent-[var(--ink)]"
          />
          {t("toolbar.attribution")}
        </label>
        <p className="flex items-center gap-3">
          <button type="submit" className="button button-primary">
            {t("toolbar.apply")}
          </button>
          {count > 0 && (
            <a href={context.hrefOf(NO_FILTERS)} data-soft="keep" className="py-1">
              {t("toolbar.clear")}
            </a>
          )}
        </p>
      </ViewForm>
    </Disclosure>
  );
}
