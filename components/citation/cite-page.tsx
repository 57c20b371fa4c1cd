import { useTranslations } from "next-intl";
import type { CitedPage } from "@/domain/citation/cited-page";
import { REFERENCE_STYLES, type ReferenceStyle } from "@/domain/citation/reference-style";
import { CiteFiles } from "./cite-files";
import { CiteText } from "./cite-text";
import { usePageWords } from "./page-words";

/** A page of this site with the references to it. */
export interface PageCitation {
  page: CitedPage;
  references: Readonly<Record<ReferenceStyle, string>>;
}

/** Where the files of a page's sources are: `{path}.{format}{query}`. */
export interface SourceFiles {
  path: string;
  query?: string;
}

/** How to cite a page: short, long, in three styles; and its sources as files. */
export function CitePage({
  citation: { page, references },
  files,
  inStyles = true,
}: {
  citation: PageCitation;
  files?: SourceFiles;
  /** Left out where the page is about something that is rather cited itself. */
  inStyles?: boolean;
}) {
  const t = useTranslations("cite");
  const words = usePageWords(page);
  return (
    <div className="space-y-3.5">
      <h2 className="font-sans text-[15px]">{t(page.pin ? "pinned" : "page")}</h2>
      {page.pin === null && <p className="text-sm text-muted">{t("follows")}</p>}
      <CiteText id="cite-short" label={t("short")} text={words.short} />
      <CiteText id="cite-long" label={t("long")} text={words.long} />
      {inStyles &&
        REFERENCE_STYLES.map((style) => (
          <CiteText key={style} id={`cite-${style}`} label={t(style)} text={references[style]} />
        ))}
      {files && <CiteFiles title={t("sources")} file={files} />}
    </div>
  );
}
