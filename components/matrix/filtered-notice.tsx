import { useTranslations } from "next-intl";
import { NO_FILTERS } from "./filters";
import type { MatrixContext } from "./matrix-context";

/** Says how many issues the filters hide beside those that show, and leads back; nothing when none is hidden. */
export function FilteredNotice({ context }: { context: MatrixContext }) {
  const t = useTranslations("matrix");
  const { filteredOut, rows } = context.matrix;
  if (filteredOut === 0 || rows.length === 0) return null;
  return (
    <p className="mt-5 text-sm text-muted">
      {t("filtered", { count: filteredOut })}{" "}
      <a href={context.hrefOf(NO_FILTERS)} data-soft="keep" className="inline-block py-1">
        {t("empty.clear")}
      </a>
    </p>
  );
}
