/** What a number counts; it decides how the number is written. */
export type Unit = "requests/s" | "ms" | "s" | "bytes" | "share" | "count";

export interface Quantity {
  value: number;
  unit: Unit;
}

/** What is wished for: of the number itself, or of its ratio to what stands beside it. */
export interface Aim {
  of: "measured" | "ratio";
  is: "at least" | "at most";
  value: number;
}

/** One line of the bench's table. A part of the bench gives these as data; only bench/figure-table.ts writes them out. */
export interface Figure {
  what: string;
  measured: Quantity;
  /** A physical limit or a comparison, measured in the same run. */
  beside?: { what: string; measured: Quantity };
  aim?: Aim;
  /** What a reader of the line has to know, in a few words. */
  note?: string;
}

export const perSecond = (value: number): Quantity => ({ value, unit: "requests/s" });
export const milliseconds = (value: number): Quantity => ({ value, unit: "ms" });
export const seconds = (value: number): Quantity => ({ value, unit: "s" });
export const bytes = (value: number): Quantity => ({ value, unit: "bytes" });
export const portion = (value: number): Quantity => ({ value, unit: "share" });
export const count = (value: number): Quantity => ({ value, unit: "count" });

export const atLeast = (value: number): Aim => ({ of: "measured", is: "at least", value });
export const atMost = (value: number): Aim => ({ of: "measured", is: "at most", value });
export const ratioAtLeast = (value: number): Aim => ({ of: "ratio", is: "at least", value });
export const ratioAtMost = (value: number): Aim => ({ of: "ratio", is: "at most", value });

/** The number divided by what stands beside it; null where nothing does, or nothing was measured there. */
export function ratioOf({ measured, beside }: Figure): number | null {
  if (beside === undefined || beside.measured.value === 0) return null;
  return measured.value / beside.measured.value;
}

/** Whether a figure reaches its aim; null where there is no aim. What could not be measured has not reached it. */
export function isReached(figure: Figure): boolean | null {
  const { aim, measured } = figure;
  if (aim === undefined) return null;
  const value = aim.of === "ratio" ? ratioOf(figure) : measured.value;
  if (value === null || Number.isNaN(value)) return false;
  return aim.is === "at least" ? value >= aim.value : value <= aim.value;
}
