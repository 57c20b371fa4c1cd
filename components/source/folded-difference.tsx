import { useLocale, useTranslations } from "next-intl";
import type { FoldedChange } from "@/domain/difference/fold";

/** The difference of two texts: what was taken out and put in, with a few words around it. */
export function FoldedDifference({ changes, language }: { changes: readonly FoldedChange[]; language: string }) {
  const t = useTranslations("copies.compare");
  const locale = useLocale();
  let at = 0;
  return (
    <div lang={language} dir="auto" className="card mt-3 px-5 py-4 font-serif whitespace-pre-wrap wrap-anywhere">
      {changes.map((change) => {
        const key = at;
        at += change.kind === "skipped" ? change.length : change.text.length + 1;
        if (change.kind === "skipped") {
          return (
            <span key={key} lang={locale} className="my-2 block font-sans text-xs text-muted">
              … {t("skipped", { count: change.length })} …
            </span>
          );
        }
        if (change.kind === "removed") return <del key={key}>{change.text}</del>;
        return change.kind === "added" ? <ins key={key}>{change.text}</ins> : <span key={key}>{change.text}</span>;
      })}
    </div>
  );
}
