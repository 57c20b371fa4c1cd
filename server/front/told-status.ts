/** The name of the meta element by which a page tells its status; pages of Next cannot set one themselves. */
export const STATUS_MARK = "parley:status";

const MARK = new RegExp(`<meta name="${STATUS_MARK}" content="(404|410)"/>`);

/** The status that a page tells; null where it tells none. */
export function toldStatus(html: string): number | null {
  const told = MARK.exec(html)?.[1];
  return told === undefined ? null : Number(told);
}
