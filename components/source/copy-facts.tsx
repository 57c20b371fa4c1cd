import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ListedCopy } from "@/domain/citation/stored-copy";
import { useDayText } from "../ui/date-text";

/** Where a stored copy has its page. */
export function copyPath(source: string, number: number): string {
  return `/sources/${encodeURIComponent(source)}/copies/${number}`;
}

/** Where two stored copies are compared. */
export function comparePath(source: string, from: number, to: number): string {
  return `/sources/${encodeURIComponent(source)}/copies/compare?from=${from}&to=${to}`;
}

/** How and when a copy was obtained, in one line. */
export function useCopyLine(): (copy: ListedCopy) => string {
  const t = useTranslations("copies");
  const day = useDayText();
  return ({ how, mediaType, takenAt }) =>
    [t("taken", { date: day(takenAt) }), t(`ways.${how}`), mediaType && t(`mediaTypes.${mediaType}`)]
      .filter(Boolean)
      .join(" · ");
}

/** What all may know of a stored copy: its hashes, where else it is, and when it was last seen. */
export function CopyFacts({ copy }: { copy: ListedCopy }) {
  const t = useTranslations("copies");
  const day = useDayText();
  return (
    <dl className="mt-1 grid grid-cols-1 gap-x-4 text-xs sm:grid-cols-[auto_1fr]">
      <Fact term={t("textHash")}>
        <code>{copy.sha256}</code>
      </Fact>
      {copy.bytesSha256 && (
        <Fact term={t("bytesHash")}>
          <code>{copy.bytesSha256}</code>
        </Fact>
      )}
      {copy.archiveUrl && (
        <Fact term={t("archive")}>
          <Elsewhere url={copy.archiveUrl} />
        </Fact>
      )}
      {copy.movedTo && (
        <Fact term={t("movedTo")}>
          <Elsewhere url={copy.movedTo} />
        </Fact>
      )}
      {copy.lastSeenAt && <Fact term={t("lastSeen")}>{day(copy.lastSeenAt)}</Fact>}
    </dl>
  );
}

/** One thing that is known. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{term}</dt>
      <dd className="mb-1 min-w-0 wrap-anywhere sm:mb-0">{children}</dd>
    </>
  );
}

/** A link to another site, by its address. */
export function Elsewhere({ url }: { url: string }) {
  return (
    <a href={url} rel="external noopener" className="wrap-anywhere">
      {url}
    </a>
  );
}
