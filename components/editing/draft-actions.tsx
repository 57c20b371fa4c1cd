import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The buttons under a form: hand over, keep, throw away. */
export function DraftActions({ draft, submit, children }: { draft: string; submit: string; children?: ReactNode }) {
  const t = useTranslations("form");
  return (
    <div className="form-actions">
      <button type="submit" className="button button-primary">
        {submit}
      </button>
      <button type="submit" formAction={`/drafts/${draft}/save`} className="button">
        {t("save")}
      </button>
      <details className="discard">
        <summary className="button">{t("discard")}</summary>
        <button type="submit" formAction={`/drafts/${draft}/discard`} className="button">
          {t("discardSure")}
        </button>
      </details>
      {children && <p className="text-sm text-muted">{children}</p>}
    </div>
  );
}
