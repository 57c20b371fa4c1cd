import { useTranslations } from "next-intl";
import { embedPath, embedSnippet } from "@/domain/export/embed-snippet";
import { CopyButton } from "../ui/copy-button";

/** The HTML that shows a view on another site, to select or to copy. */
export function EmbedSnippet({ origin, path, title }: { origin: string; path: string; title: string }) {
  const t = useTranslations("embed");
  const share = useTranslations("share");
  const id = "embed-snippet";
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="text-base">{t("title")}</h3>
      <p className="mt-1 text-sm text-muted">{t("help")}</p>
      <label htmlFor={id} className="mt-2 mb-1 block text-sm font-semibold">
        {t("snippet")}
      </label>
      <textarea
        id={id}
        readOnly
        rows={4}
        value={embedSnippet({ origin, path, title: t("frameTitle", { title }) })}
        className="field block w-full bg-paper font-mono text-[13px] break-all"
      />
      <p className="mt-2 flex flex-wrap items-center gap-4 text-sm">
        <CopyButton
          field={id}
          words={{ copy: share("copy"), copied: share("copied"), selected: share("selected") }}
          label={share("copyNamed", { name: t("snippet") })}
        />
        <a href={embedPath(path)} target="_blank" rel="noopener">
          {t("preview")}
        </a>
      </p>
    </section>
  );
}
