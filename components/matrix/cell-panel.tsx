import { useTranslations } from "next-intl";
import { positionsOf } from "@/domain/matrix/cell";
import type { CellDetails } from "@/domain/matrix/cell-details";
import { positionPath } from "@/domain/position/address";
import type { Position } from "@/domain/position/position";
import { PositionDetails } from "../position/position-details";
import { StatementList } from "../position/statement-list";
import { useDateText } from "../ui/date-text";
import { cellLinkId } from "./cell-link";
import type { MatrixContext } from "./matrix-context";
import { PanelDialog } from "./panel-dialog";

/** The panel of one cell: what was stated, the exact words, and what was said before and after. */
export function CellPanel({ details, context }: { details: CellDetails; context: MatrixContext }) {
  const t = useTranslations("panel");
  const words = useTranslations("matrix");
  const dateText = useDateText();
  const { issue, participation, cell } = details;
  const title = t("label", { party: participation.shortName, issue: issue.title });
  const negotiation = context.record.slug;
  return (
    <PanelDialog
      key={cellLinkId(issue.slug, participation.party)}
      closeHref={context.hrefOf({})}
      returnTo={cellLinkId(issue.slug, participation.party)}
      label={title}
      closeLabel={t("close")}
    >
      <h2 className="pr-20">{title}</h2>
      <p className="mt-2 text-sm text-muted">{t("proposition")}</p>
      <p className="font-serif italic">{issue.proposition}</p>
      <div className="mt-4">
        {cell.kind === "not-researched" && <p>{t("notResearched")}</p>}
        {cell.kind === "withheld" && <p>{words("withheldHelp")}</p>}
        {cell.kind === "day-unknown" && (
          <p className="mb-3 text-sm text-muted">
            {words("dayUnknown", { date: dateText(cell.positions[0].statedOn) })}
          </p>
        )}
        {positionsOf(cell).map((position) => (
          <section key={position.id} className="border-b border-line pb-5 not-first:pt-5 last:border-0">
            <PositionDetails
              position={position}
              sources={context.record.sources}
              provenance={context.record.provenance.get(position.id)}
              history={`${positionPath(negotiation, position.id)}/history`}
            />
            <p className="mt-4 flex flex-wrap gap-x-5 text-sm">
              <a href={positionPath(negotiation, position.id)} data-soft className="py-0.5">
                {t("record")}
              </a>
              <a href={context.hrefOf({ cell: { issue: issue.slug, party: participation.party } })} className="py-0.5">
                {t("permalink")}
              </a>
            </p>
          </section>
        ))}
      </div>
      <OtherStatements title={t("later")} positions={details.later} negotiation={negotiation} />
      <OtherStatements title={t("earlier")} positions={details.earlier} negotiation={negotiation} />
      {details.earlier.length === 0 && positionsOf(cell).length > 0 && (
        <p className="mt-5 text-sm text-muted">{t("noEarlier")}</p>
      )}
    </PanelDialog>
  );
}

function OtherStatements({
  title,
  positions,
  negotiation,
}: {
  title: string;
  positions: readonly Position[];
  negotiation: string;
}) {
  if (positions.length === 0) return null;
  return (
    <section className="mt-6">
      <h3 className="mb-2 text-base">{title}</h3>
      <StatementList positions={positions} negotiation={negotiation} />
    </section>
  );
}
