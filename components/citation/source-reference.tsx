import { useTranslations } from "next-intl";
import type { Source } from "@/domain/citation/citation";
import { DateText } from "../ui/date-text";

/** A source as a list of references names it: authors, “title”, where it appeared, when. */
export function SourceReference({ source, link = false }: { source: Source; link?: boolean }) {
  const t = useTranslations("source");
  const where = [source.containerTitle, source.publisher].filter(Boolean).join(", ");
  const title = <span lang={source.language}>“{source.title}”</span>;
  return (
    <>
      {source.authors.length > 0 && <>{source.authors.join(", ")}. </>}
      {link ? (
        <a href={`/sources/${source.id}`} data-soft>
          {title}
        </a>
      ) : (
        title
      )}
      {where && (
        <>
          . <cite>{where}</cite>
        </>
      )}
      , {source.issued ? <DateText date={source.issued} /> : t("undated")}.
    </>
  );
}
