import { useTranslations } from "next-intl";
import type { NegotiationRecord } from "@/domain/matrix/record";
import type { CellStatements } from "@/domain/matrix/statements";
import { positionPath } from "@/domain/position/address";
import type { Position } from "@/domain/position/position";
import { PositionDetails } from "../position/position-details";

/** What one party stated on an issue: the newest in full, earlier statements in full on demand. */
export function PartySection({
  record,
  statements: { entry, shown, earlier },
}: {
  record: NegotiationRecord;
  statements: CellStatements;
}) {
  const t = useTranslations();
  const { participation } = entry;
  return (
    <section id={participation.party} className="mt-8 border-t border-line pt-5">
      <h3 className="mb-3">
        <a href={`/n/${record.slug}/parties/${participation.party}`} data-soft className="text-ink">
          {participation.shortName}
        </a>
      </h3>
      {shown.length > 1 && <p className="mb-2 text-sm text-muted">{t("matrix.differing")}</p>}
      {shown.map((position) => (
        <div key={position.id} className="not-first:mt-5">
          <Statement record={record} position={position} />
        </div>
      ))}
      {earlier.length > 0 && (
        <details className="mt-4">
          <summary className="py-1 text-sm font-semibold">
            {t("panel.earlier")} ({earlier.length})
          </summary>
          <ol className="border-l-2 border-line pl-4">
            {earlier.map((position) => (
              <li key={position.id} className="mt-5">
                <Statement record={record} position={position} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function Statement({ record, position }: { record: NegotiationRecord; position: Position }) {
  const t = useTranslations("panel");
  return (
    <>
      <PositionDetails
        position={position}
        sources={record.sources}
        provenance={record.provenance.get(position.id)}
        history={`${positionPath(record.slug, position.id)}/history`}
      />
      <p className="mt-3 text-sm">
        <a href={positionPath(record.slug, position.id)} data-soft className="inline-block py-1">
          {t("record")}
        </a>
      </p>
    </>
  );
}
