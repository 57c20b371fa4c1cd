/**
 * A picture to be drawn, as plain data: what a thread of its own gets, which knows neither React nor negotiations.
 * The tree is of HTML and SVG elements with inline styles, as Satori takes them.
 */
export interface Picture {
  tree: PictureNode;
  /** Pixels. */
  width: number;
  /** Pixels; null: as high as what is drawn. */
  height: number | null;
}

/** An element, a text, or nothing. */
export type PictureNode = PictureElement | string | null | readonly PictureNode[];

export interface PictureElement {
  type: string;
  props: Readonly<Record<string, unknown>> & { children?: PictureNode };
}

/** What a style may name as its `fontFamily`: the site's two typefaces. */
export const TYPEFACES = ["sans", "serif"] as const;
export type Typeface = (typeof TYPEFACES)[number];

/** Stands for a character that none of the typefaces has: never nothing. */
export const UNDRAWABLE = "\u00a4";
