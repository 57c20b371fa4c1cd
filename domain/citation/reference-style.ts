/** The styles in which references are set: APA 7th edition, Chicago 17th edition (author–date), Harvard (Cite Them Right, 11th). */
export const REFERENCE_STYLES = ["apa", "chicago", "harvard"] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];
