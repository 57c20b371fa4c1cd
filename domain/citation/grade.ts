/** How near a source is to what was said: the document itself, or a report of it. Ungraded sources have none. */
export const SOURCE_GRADES = ["primary", "secondary"] as const;
export type SourceGrade = (typeof SOURCE_GRADES)[number];
