import { useTranslations } from "next-intl";

/** Ways out of an import: another file, or none. */
export function DiscardImport({ draftId }: { draftId: string }) {
  const t = useTranslations("import");
  return (
    <form method="post" action={`/drafts/${draftId}/discard`} className="mt-6 flex flex-wrap items-center gap-3">
      <a href="/import" className="button">
        {t("another")}
      </a>
      <button type="submit" className="button">
        {t("discard")}
      </button>
    </form>
  );
}
