import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { timelineDays } from "@/domain/comparison/days";
import { shownIssues } from "@/domain/comparison/resolve";
import { NO_PLACE } from "@/domain/comparison/view";
import { viewQuery } from "@/domain/comparison/view-url";
import { ExportMenu } from "../export/export-menu";
import { AsOf } from "../timeline/as-of";
import { Track } from "../timeline/track";
import { Chooser } from "./chooser";
import { Filters } from "./filters";
import type { MatrixContext } from "./matrix-context";

/** The one toolbar: parties, issues, date, comparison, filters, layout, export, cite, share. */
export function Toolbar({ context, cite, share }: { context: MatrixContext; cite: ReactNode; share: ReactNode }) {
  const t = useTranslations("toolbar");
  const { record, view, matrix } = context;
  const days = timelineDays(record);
  const whole = view.parties === "all" && view.issues === "all";
  return (
    <section aria-label={t("label")} className="relative border-y border-line py-2.5 print:hidden">
      <div className="wrap">
        <div className="flex flex-wrap items-center gap-2.5">
          <Chooser
            context={context}
            name="parties"
            choices={record.participations.map(({ party, shortName }) => ({ slug: party, name: shortName }))}
            shown={matrix.participations.map(({ party }) => party)}
          />
          <Chooser
            context={context}
            name="issues"
            choices={record.issues.map(({ slug, title }) => ({ slug, name: title }))}
            shown={shownIssues(record, view).map(({ slug }) => slug)}
          />
          <Filters context={context} />
          <div className="flex flex-wrap gap-2.5 sm:ml-auto">
            <a
              href={context.hrefOf(whole ? { parties: null, issues: null } : { parties: "all", issues: "all" })}
              data-soft="keep"
              className="button"
            >
              {whole
                ? t("featured")
                : t("wholeMatrix", { parties: record.participations.length, issues: record.issues.length })}
            </a>
            <a href={context.hrefOf({ transposed: !view.transposed })} data-soft="keep" className="button">
              {t(view.transposed ? "untranspose" : "transpose")}
            </a>
            <ExportMenu path={`/n/${record.slug}`} query={viewQuery({ ...view, ...NO_PLACE })} />
            {cite}
            {share}
          </div>
        </div>
        {matrix.asOf && <AsOf context={context} days={days} asOf={matrix.asOf} />}
        {matrix.asOf && <Track context={context} days={days} asOf={matrix.asOf} />}
      </div>
    </section>
  );
}
