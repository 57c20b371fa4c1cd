import type { TakenView } from "./taken-view";

/** What a file of a view is called: "russia-ukraine-2025-06-02.csv"; one of a pinned link also has its id. */
export function fileName({ record, matrix, pin }: TakenView, format: string): string {
  const parts = [record.slug, matrix.asOf, matrix.against && `and-${matrix.against}`, pin?.id];
  return `${parts.filter((part) => typeof part === "string").join("-")}.${format}`;
}
