/** What a backup or a restore is at, and how far. */
export interface Progress {
  readonly step: "saving" | "checking" | "loading" | "indexing" | "verifying";
  /** The table or negotiation. */
  readonly what: string;
  readonly done: number;
  readonly total: number;
}

/** Is told of progress. The work goes on once it has returned. */
export type OnProgress = (progress: Progress) => void | Promise<void>;

/** How many rows go by between two reports. */
export const ROWS_BETWEEN_REPORTS = 10_000;
