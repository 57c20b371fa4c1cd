import { useTranslations } from "next-intl";
import { TEXT_LIMIT } from "@/domain/comparison/view";
import { Found } from "./found";
import type { MatrixContext } from "./matrix-context";
import { PartLinks } from "./part-links";
import { ViewForm } from "./view-form";

/** Above a part of a large matrix: which it is, what finds a word in the whole, and where the whole can be printed. */
export function PartTools({ context }: { context: MatrixContext }) {
  const t = useTranslations("part");
  const { view, part } = context;
  if (part === null) return null;
  return (
    <div className="mt-5 flex flex-col gap-3">
      <p className="flex flex-wrap gap-x-5 text-sm print:hidden">
        <span className="py-1 text-muted">{t(part.isSheet ? "sheet" : "shortened", { count: part.sheets })}</span>
        <a href={context.hrefOf({ at: part.isSheet ? null : { sheet: 1 }, find: null })} className="inline-block py-1">
          {t(part.isSheet ? "backToParts" : "toSheets", { count: part.sheets })}
        </a>
      </p>
      {!part.isSheet && <p className="hidden print:block">{t("printed")}</p>}
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <PartLinks context={context} />
        <search className="print:hidden">
          <ViewForm context={context} changes={["find", "at"]} className="flex flex-wrap items-center gap-2 text-sm">
            <label className="flex flex-wrap items-center gap-2">
              <span className="whitespace-nowrap text-muted">{t("find")}</span>
              <input
                key={view.find}
                type="search"
                name="find"
                defaultValue={view.find ?? ""}
                maxLength={TEXT_LIMIT}
                className="field w-48 min-w-0"
              />
            </label>
            <button type="submit" className="button">
              {t("findButton")}
            </button>
          </ViewForm>
        </search>
      </div>
      {view.find !== null && <Found context={context} words={view.find} />}
    </div>
  );
}
