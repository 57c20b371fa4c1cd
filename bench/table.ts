/** Prints rows under a title, columns aligned. */
export function printTable(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  printColumns(rows);
}

/** Prints rows, the first column to the left, the others to the right. */
export function printColumns(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    console.log(
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join("  ")}`,
    );
  }
}

/** A share of a limit, and whether it reaches the aim. */
export function share(value: number, limit: number, aim?: number): string {
  const percent = `${Math.round((100 * value) / limit)} %`;
  return aim === undefined ? percent : `${percent} (aim ≥ ${aim * 100} %)`;
}

export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;
export const megabytes = (bytes: number | null) => (bytes === null ? "?" : `${Math.round(bytes / 1024 / 1024)} MB`);
