import type { MatrixRow } from "@/domain/matrix/matrix";

/** Groups rows that follow each other in one category: the reader's order of issues is kept. */
export function byCategory(rows: readonly MatrixRow[]): { category: string; rows: MatrixRow[] }[] {
  const groups: { category: string; rows: MatrixRow[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.category === row.issue.category) last.rows.push(row);
    else groups.push({ category: row.issue.category, rows: [row] });
  }
  return groups;
}
