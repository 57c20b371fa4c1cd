import type { PageCitation } from "@/components/citation/cite-page";
import type { PinMark } from "@/domain/export/taken-view";
import { setPageReferences } from "@/server/export/page-references";
import { requestOrigin } from "@/server/site/origin";

/** The references to a page of this site, as it is read now. */
export async function citePage({
  path,
  title,
  changedAt,
  pin = null,
}: {
  /** Path and query. */
  path: string;
  title: string;
  /** ISO 8601, UTC: the last change to the record that it shows; null where that is not told. */
  changedAt: string | null;
  pin?: PinMark | null;
}): Promise<PageCitation> {
  const retrieved = new Date().toISOString().slice(0, 10);
  const mark = pin && { id: pin.id, pinnedAt: pin.pinnedAt, sha256: pin.sha256 };
  const url = (await requestOrigin()) + path;
  const page = { title, url, changed: changedAt?.slice(0, 10) ?? null, retrieved, pin: mark };
  return { page, references: setPageReferences(page) };
}
