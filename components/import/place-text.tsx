import { useTranslations } from "next-intl";
import type { Place, PlacedReason } from "@/domain/dossier/import-page";

/** Gives a function that says where something stands in a file. */
export function usePlaceText(): (place: Place) => string {
  const t = useTranslations("import");
  return (place) => ("line" in place ? t("line", { number: place.line }) : t("row", { number: place.row }));
}

/** What is wrong with a file, each with its place. */
export function ReasonList({ reasons }: { reasons: readonly PlacedReason[] }) {
  const placeText = usePlaceText();
  return (
    <ul className="space-y-1">
      {reasons.map(({ place, where, message }) => (
        <li key={`${placeText(place)} ${where} ${message}`} className="wrap-anywhere">
          <span className="text-muted">{placeText(place)}</span>
          {where !== null && <b className="font-semibold"> {where}</b>}: {message}
        </li>
      ))}
    </ul>
  );
}
