import { useTranslations } from "next-intl";
import type { Landing } from "@/domain/dossier/landing";

/** What an import did, and where to go on. */
export interface ImportDoneProps {
  landing: Landing;
  /** The slug of the negotiation. */
  negotiation: string;
  added: number;
  revised: number;
  unchanged: number;
  leftOut: number;
}

/** See {@link ImportDoneProps}. */
export function ImportDone({ landing, negotiation, added, revised, unchanged, leftOut }: ImportDoneProps) {
  const t = useTranslations("import");
  const counts = [
    t("counts.added", { count: added }),
    t("counts.revised", { count: revised }),
    t("counts.unchanged", { count: unchanged }),
    t("done.leftOut", { count: leftOut }),
  ];
  return (
    <div className="wrap pt-8">
      <h1>{t(`done.${landing}`, { count: added + revised })}</h1>
      <p className="mt-2 text-muted">{counts.join(" · ")}</p>
      <p className="mt-6 flex flex-wrap gap-3">
        {landing === "in-review" && (
          <a href="/review" className="button button-primary">
            {t("done.review")}
          </a>
        )}
        <a href={`/n/${negotiation}`} className="button">
          {t("done.read")}
        </a>
        <a href="/import" className="button">
          {t("done.again")}
        </a>
      </p>
    </div>
  );
}
