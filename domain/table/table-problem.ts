import type { TableField } from "./columns";

/** Something wrong with a table: in which row, as a spreadsheet counts, and of which field. */
export interface TableProblem {
  row: number;
  /** Null where the whole row is at fault. */
  field: TableField | null;
  /** What is wrong, and what would be right. */
  message: string;
}
