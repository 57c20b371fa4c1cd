import type { PageCitation } from "./cite-page";
import { usePageWords } from "./page-words";

/** At the foot of a printed page: what it is of, where it stands, and when it was retrieved or pinned. */
export function PrintedCitation({ citation }: { citation: PageCitation }) {
  const { long } = usePageWords(citation.page);
  return (
    <p className="wrap hidden break-inside-avoid border-t border-line-strong pt-2 text-xs break-words print:mt-4 print:block">
      {long}
    </p>
  );
}
