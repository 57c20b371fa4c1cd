import { useTranslations } from "next-intl";
import { REFERENCE_STYLES, type ReferenceStyle } from "@/domain/citation/reference-style";
import { CiteFiles } from "./cite-files";
import { CiteText } from "./cite-text";

/** How to cite a source itself, in three styles and as files. */
export function CiteSource({ id, references }: { id: string; references: Readonly<Record<ReferenceStyle, string>> }) {
  const t = useTranslations("cite");
  return (
    <div className="mb-7 space-y-3.5 border-b border-line pb-5">
      <h2 className="font-sans text-[15px]">{t("source")}</h2>
      {REFERENCE_STYLES.map((style) => (
        <CiteText key={style} id={`cite-source-${style}`} label={t(style)} text={references[style]} />
      ))}
      <CiteFiles title={t("files")} file={{ path: `/sources/${id}/cite` }} />
    </div>
  );
}
