import type { Landing } from "@/domain/dossier/landing";
import type { Outcome } from "@/domain/dossier/preview";

/** What the page of an import is asked to show. */
export interface PreviewQuery {
  landing: Landing;
  /** Null for all rows. */
  outcome: Outcome | null;
  /** Counted from 1. */
  page: number;
}

/** The address at which an import shows just that. */
export function previewLink(draftId: string, { landing, outcome, page }: PreviewQuery): string {
  const query = new URLSearchParams({ landing });
  if (outcome !== null) query.set("show", outcome);
  if (page > 1) query.set("page", String(page));
  return `/import/${draftId}?${query}`;
}
