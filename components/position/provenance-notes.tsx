import { useTranslations } from "next-intl";
import type { Provenance } from "@/domain/position/provenance";
import { useDayText } from "../ui/date-text";

/** What a reader must know of how a record came to be here; nothing for one that was reviewed and never corrected. */
export function ProvenanceNotes({ provenance, history }: { provenance: Provenance; history: string | null }) {
  const t = useTranslations("provenance");
  const day = useDayText();
  const { review, override, corrected } = provenance;
  if (review === "reviewed" && override === null && corrected === null) return null;
  return (
    <ul className="mt-2 text-sm text-muted">
      {review !== "reviewed" && <li>{t(review)}</li>}
      {override !== null && <li>{t("override", { reason: override })}</li>}
      {corrected !== null && (
        <li>
          {t(corrected.kind, { date: day(corrected.at) })}
          {history !== null && (
            <>
              {" · "}
              <a href={history}>{t("difference")}</a>
            </>
          )}
        </li>
      )}
    </ul>
  );
}
