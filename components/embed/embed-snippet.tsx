import { useTranslations } from "next-intl";
import { embedPath, embedSnippet } from "@/domain/export/embed-snippet";
import { CopyButton } from "../ui/copy-button";

/** The HTML that shows a view on another site, to select or to copy. */
export function EmbedSnippet({ origin, path, title }: { origin: string; path: string; title: string }) {
  const t = useTranslations("embed");
  const share = useTranslations("share");
  const id = "embed-snippet";
  return (
    <section aria-labelledby="embed-title" className="border-t border-line pt-4">
      <h2 id="embed-title" className="font-sans text-[15px]">
        {t("title")}
      </h2>
      <p className="mt-0.5 mb-2 text-sm text-muted">{t("help")}</p>
      <label htmlFor={id} className="sr-only">
        {t("snippet")}
      </label>
      <textarea
        id={id}
        readOnly
        rows={3}
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
