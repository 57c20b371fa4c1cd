import { useTranslations } from "next-intl";
import type { ListedAlert } from "@/domain/review/quote-alert";
import { QuoteTurn } from "./quote-turn";

/** Published quotes that stand otherwise than before, each leading to the review page of its position. */
export function AlertList({ alerts }: { alerts: readonly ListedAlert[] }) {
  const t = useTranslations("review");
  return (
    <ul className="mt-4 divide-y divide-line border-y border-line">
      {alerts.map((alert) => (
        <li key={alert.citation} className="py-3">
          <p>
            <a
              href={`/review/${alert.negotiation.slug}.${encodeURIComponent(alert.id)}`}
              className="inline-block py-0.5 font-semibold"
            >
              {t("on", { party: alert.party, issue: alert.issue })}
            </a>{" "}
            <span className="text-sm text-muted">{alert.negotiation.title}</span>
          </p>
          <QuoteTurn alert={alert} />
        </li>
      ))}
    </ul>
  );
}
