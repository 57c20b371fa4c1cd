import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PageCitation } from "./cite-page";
import { PrintedCitation } from "./printed-citation";

/** The ways to cite a page at its foot, closed until asked for: a native `<details>`, so that it needs no JavaScript.
 * On paper one line says where the page stands. */
export function CiteSection({ citation, children }: { citation: PageCitation; children: ReactNode }) {
  const t = useTranslations("cite");
  return (
    <>
      <div className="wrap print:hidden">
        <details className="mt-10 max-w-3xl border-t border-line pt-3">
          <summary className="w-max py-1 font-semibold">{t("open")}</summary>
          <div className="pt-3 pb-2">{children}</div>
        </details>
      </div>
      <PrintedCitation citation={citation} />
    </>
  );
}
