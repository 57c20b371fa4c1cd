import { useTranslations } from "next-intl";
import { TEXT_LIMIT } from "@/domain/comparison/view";
import { Found } from "./found";
import type { MatrixContext } from "./matrix-context";
import { PartLinks } from "./part-links";
import { ViewForm } from "./view-form";

/** Above a part of a large matrix: which it is, what finds a word in the whole, and where the whole can be printed. */
export function PartTools({ context }: { context: MatrixContext }) {
  const t = useTranslations("part");
  const { view, matrix } = context;
  return (
    <div className="mt-5 flex flex-col gap-3">
      <p className="flex flex-wrap gap-x-5 text-sm print:hidden">
        <span className="py-1 text-muted">{t("shortened")}</span>
        <a href={context.hrefOf({ at: "all", find: null })} rel="nofollow" className="inline-block py-1">
          {t("everything", { count: matrix.rows.length * matrix.participations.length })}
        </a>
      </p>
      <p className="hidden print:block">{t("printed")}</p>
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
