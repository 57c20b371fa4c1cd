import { useTranslations } from "next-intl";
import type { ListedCopy } from "@/domain/citation/stored-copy";
import { CopyFacts, comparePath, copyPath, useCopyLine } from "./copy-facts";

/** What came of storing a copy a moment ago. */
export type StoredNow = "new" | "known" | "same";

/** The stored copies of a source, newest first, without their text. */
export function CopyList({
  source,
  copies,
  stored,
  showsText,
}: {
  /** The source's id. */
  source: string;
  copies: readonly ListedCopy[];
  /** Null where nobody tried. */
  stored: StoredNow | null;
  /** Whether the text of the current one stands further down. */
  showsText: boolean;
}) {
  const t = useTranslations("source");
  const words = useTranslations("copies");
  const line = useCopyLine();
  if (copies.length === 0) return <p className="mt-4 text-sm text-muted">{t("noSnapshot")}</p>;
  return (
    <section id="snapshots" aria-labelledby="copies" className="mt-8 max-w-4xl scroll-mt-24">
      <h2 id="copies" className="text-xl">
        {t("snapshots")}
      </h2>
      {stored && (
        <p role="status" className="card mt-3 px-4 py-3 text-sm">
          {words(`said.${stored}`)}
        </p>
      )}
      <ol className="mt-2">
        {copies.map((copy) => (
          <li key={copy.number} className="border-t border-line py-3 text-sm">
            <p>
              <a href={copyPath(source, copy.number)} data-soft className="inline-block py-0.5 font-semibold">
                {words("name", { number: copy.number })}
              </a>{" "}
              {line(copy)}
              {copy.current && copies.length > 1 && <span className="chip ml-2">{words("current")}</span>}
            </p>
            <CopyFacts copy={copy} />
            <p className="mt-1 flex flex-wrap gap-x-4 print:hidden">
              {copy.current && showsText && (
                <a href="#stored-text" className="inline-block py-0.5">
                  {words("read")}
                </a>
              )}
              {copy.number > 1 && (
                <a href={comparePath(source, copy.number - 1, copy.number)} className="inline-block py-0.5">
                  {words("difference", { number: copy.number - 1 })}
                </a>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
