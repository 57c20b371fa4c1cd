import { useTranslations } from "next-intl";
import { NO_FILTERS } from "./filters";
import type { MatrixContext } from "./matrix-context";

/** What stands in the place of a matrix without rows: why, and the way back. */
export function NoRows({ context }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const { filteredOut } = context.matrix;
  return (
    <div className="card my-6 p-8 text-center">
      <h2>{t(filteredOut > 0 ? "empty.title" : "nothing.title")}</h2>
      <p className="mt-2 text-muted">{filteredOut > 0 ? t("empty.text", { count: filteredOut }) : t("nothing.text")}</p>
      {filteredOut > 0 && (
        <p className="mt-4">
          <a href={context.hrefOf(NO_FILTERS)} data-soft="keep" className="button">
            {t("empty.clear")}
          </a>
        </p>
      )}
    </div>
  );
}
