import { useTranslations } from "next-intl";
import type { NegotiationRecord, Participation } from "@/domain/matrix/record";
import { positionPath } from "@/domain/position/address";
import type { Position } from "@/domain/position/position";
import { PositionDetails } from "../position/position-details";

/** What one party stated on an issue: the newest in full, earlier statements in full on demand. */
export function PartySection({
  record,
  participation,
  positions: [newest, ...earlier],
}: {
  record: NegotiationRecord;
  participation: Participation;
  /** Newest first. */
  positions: readonly Position[];
}) {
  const t = useTranslations("panel");
  if (!newest) return null;
  return (
    <section id={participation.party} className="mt-8 border-t border-line pt-5">
      <h3 className="mb-3">
        <a href={`/n/${record.slug}/parties/${participation.party}`} data-soft className="text-ink">
          {participation.shortName}
        </a>
      </h3>
      <Statement record={record} position={newest} />
      {earlier.length > 0 && (
        <details className="mt-4">
          <summary className="py-1 text-sm font-semibold">
            {t("earlier")} ({earlier.length})
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
      <PositionDetails position={position} sources={record.sources} />
      <p className="mt-3 text-sm">
        <a href={positionPath(record.slug, position.id)} data-soft className="inline-block py-0.5">
          {t("record")}
        </a>
      </p>
    </>
  );
}
