import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Source } from "@/domain/citation/citation";
import { DateText } from "../ui/date-text";
import { useLanguageName, useTypeName } from "./source-words";

/** What is known of a source, in words: its CSL fields. */
export function SourceFacts({ source }: { source: Source }) {
  const t = useTranslations("source");
  const typeName = useTypeName();
  const languageName = useLanguageName();
  return (
    <dl className="mt-4 grid max-w-4xl grid-cols-[auto_1fr] gap-x-5 gap-y-1">
      {source.authors.length > 0 && <Fact term={t("authors")}>{source.authors.join(", ")}</Fact>}
      {source.containerTitle && (
        <Fact term={t("container")}>
          <cite>{source.containerTitle}</cite>
        </Fact>
      )}
      {source.publisher && <Fact term={t("publisher")}>{source.publisher}</Fact>}
      <Fact term={t("issued")}>{source.issued ? <DateText date={source.issued} /> : t("undated")}</Fact>
      <Fact term={t("type")}>{typeName(source.type)}</Fact>
      <Fact term={t("language")}>{languageName(source.language)}</Fact>
      {source.grade && <Fact term={t("grade")}>{t(`${source.grade}-long`)}</Fact>}
      {source.url && (
        <Fact term={t("url")}>
          <a href={source.url} rel="external noopener" className="wrap-anywhere">
            {source.url}
          </a>
        </Fact>
      )}
      {source.note && <Fact term={t("note")}>{source.note}</Fact>}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}
