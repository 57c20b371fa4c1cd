import { useTranslations } from "next-intl";
import type { Source } from "@/domain/citation/citation";
import type { SourceMetadata } from "@/domain/citation/source-metadata";
import type { CopyRecord, KeptOfCopy } from "@/domain/citation/stored-copy";
import { useDayText } from "../ui/date-text";
import { CopyFacts, comparePath, copyPath, Elsewhere, Fact, useCopyLine } from "./copy-facts";
import { MarkedTextView } from "./marked-text-view";
import { QuotesInCopy } from "./quotes-in-copy";

/** One stored copy of a source: what is known of it, the quotes that stand in it, and its text for those who may read it. */
export function CopyPage({ source, record: { copy, metadata, kept, text } }: { source: Source; record: CopyRecord }) {
  const t = useTranslations("copies");
  const day = useDayText();
  const line = useCopyLine();
  const { number } = copy;
  return (
    <article className="wrap pt-8">
      <p className="text-sm text-muted">
        <a href={`/sources/${encodeURIComponent(source.id)}`} data-soft className="inline-block py-1">
          {source.title}
        </a>
      </p>
      <h1>{t("name", { number })}</h1>
      <p className="mt-1 text-muted">{line(copy)}</p>
      <div className="mt-4 max-w-4xl text-sm">
        <CopyFacts copy={copy} />
      </div>
      <p className="mt-3 flex flex-wrap gap-3 print:hidden">
        {kept?.hasBytes && (
          <a href={`${copyPath(source.id, number)}/file`} className="button" title={t("downloadHelp")}>
            {t("download")}
          </a>
        )}
        {number > 1 && (
          <a href={comparePath(source.id, number - 1, number)} className="button">
            {t("difference", { number: number - 1 })}
          </a>
        )}
      </p>
      {metadata && <OwnWords metadata={metadata} />}
      {kept && <Kept kept={kept} />}
      <QuotesInCopy text={text} language={source.language} />
      {text.pieces === null ? (
        <p className="mt-6 max-w-4xl text-sm text-muted">{t("textHidden")}</p>
      ) : (
        <div className="mt-8 max-w-4xl">
          <h2 id="stored-text" className="text-xl">
            {t("text")}
          </h2>
          <p className="mt-1 text-sm text-muted">{t("textOf", { number, date: day(copy.takenAt) })}</p>
          <MarkedTextView text={text} language={source.language} heading="stored-text" />
        </div>
      )}
    </article>
  );
}

/** What the document says of itself. */
function OwnWords({ metadata }: { metadata: SourceMetadata }) {
  const t = useTranslations("copies");
  const records = useTranslations("records.fields");
  const { title, authors, containerTitle, publisher, issued, language, url } = metadata;
  const facts = Object.entries({
    title,
    authors: authors.join(", "),
    containerTitle,
    publisher,
    issued,
    language,
    url,
  });
  const known = facts.flatMap(([field, value]) => (value ? [[field as "title", value] as const] : []));
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="own-words" className="mt-6 max-w-4xl">
      <h2 id="own-words" className="text-xl">
        {t("readings")}
      </h2>
      <dl className="mt-2 grid gap-x-4 text-sm sm:grid-cols-[auto_1fr]">
        {known.map(([field, value]) => (
          <Fact key={field} term={records(field)}>
            {value}
          </Fact>
        ))}
      </dl>
    </section>
  );
}

/** How the copy came, for those who work with it. */
function Kept({ kept: { fileName, url, redirects, headers } }: { kept: KeptOfCopy }) {
  const t = useTranslations("copies");
  if (fileName === null && url === null) return null;
  return (
    <section aria-labelledby="how-it-came" className="mt-6 max-w-4xl">
      <h2 id="how-it-came" className="text-xl">
        {t("how")}
      </h2>
      <dl className="mt-2 grid gap-x-4 text-sm sm:grid-cols-[auto_1fr]">
        {fileName && <Fact term={t("fileName")}>{fileName}</Fact>}
        {url && (
          <Fact term={t("answered")}>
            <Elsewhere url={url} />
          </Fact>
        )}
        {redirects.length > 0 && (
          <Fact term={t("redirects")}>
            <ol>
              {redirects.map((address) => (
                <li key={address}>
                  <Elsewhere url={address} />
                </li>
              ))}
            </ol>
          </Fact>
        )}
      </dl>
      {headers.length > 0 && (
        <details className="mt-2 text-sm">
          <summary className="py-1">{t("headers")}</summary>
          <dl className="mt-1 grid gap-x-4 font-mono text-xs sm:grid-cols-[auto_1fr]">
            {headers.map(([name, value], at) => (
              <Fact key={`${at} ${name}`} term={name}>
                {value}
              </Fact>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
