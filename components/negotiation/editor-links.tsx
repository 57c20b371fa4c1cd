import { useTranslations } from "next-intl";

/** The ways from a negotiation's matrix to its forms, for those who may use them. */
export function EditorLinks({ negotiation, manages }: { negotiation: string; manages: boolean }) {
  const t = useTranslations("records.manage");
  const capture = useTranslations("capture");
  return (
    <nav aria-label={t("links")} className="wrap flex flex-wrap gap-3 pb-4 text-sm print:hidden">
      <a href={`/n/${negotiation}/positions/new`} className="button">
        {t("addPosition")}
      </a>
      <a href={`/capture/new?negotiation=${negotiation}`} className="button">
        {capture("start")}
      </a>
      {manages && (
        <a href={`/n/${negotiation}/manage`} className="button">
          {t("link")}
        </a>
      )}
    </nav>
  );
}
