import type { PictureElement, PictureNode } from "@/domain/export/picture";
import type { Stance } from "@/domain/stance/stance";
import { STANCE_SECTOR } from "../position/stance-glyph";

type Style = Readonly<Record<string, string | number>>;

/** A box of a picture; Satori asks that each with several children says how it lays them out. */
export function box(style: Style, ...children: PictureNode[]): PictureElement {
  return { type: "div", props: { style: { display: "flex", ...style }, children } };
}

/** The colours of pictures: the light theme's, as a picture cannot follow its reader's. */
export const INK = {
  paper: "#fbfaf7",
  card: "#ffffff",
  head: "#f6f3ec",
  ink: "#1d1b18",
  muted: "#635e56",
  line: "#e4dfd5",
} as const;

/** Text and ground of each stance. */
export const STANCE_COLOURS: Readonly<Record<Stance, readonly [text: string, ground: string]>> = {
  rejects: ["#8a3f00", "#fbe3cb"],
  opposes: ["#80480f", "#fdf1e1"],
  conditional: ["#4d483f", "#f0ede6"],
  supports: ["#54478c", "#efecf7"],
  demands: ["#542788", "#e0d8ee"],
};

/** The mark of a stance, as wide as asked. */
export function mark(stance: Stance, size: number): PictureElement {
  const [color] = STANCE_COLOURS[stance];
  const circle = {
    type: "circle",
    props: { cx: 8, cy: 8, r: 6, fill: stance === "demands" ? color : "none", stroke: color, strokeWidth: 1.5 },
  };
  const sector = stance === "rejects" || stance === "demands" ? null : STANCE_SECTOR[stance];
  const path = sector && { type: "path", props: { d: sector, fill: color } };
  return {
    type: "svg",
    props: { width: size, height: size, viewBox: "0 0 16 16", children: path === null ? circle : [circle, path] },
  };
}

/** A text cut at a word to a number of characters, with the sign that it goes on. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit - 20)).trimEnd()} …`;
}
