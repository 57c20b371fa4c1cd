import { type PictureElement, type PictureNode, TYPEFACES, type Typeface, UNDRAWABLE } from "@/domain/export/picture";
import type { Fonts } from "./fonts";

type Glyphs = Pick<Fonts, "has" | "familiesOf">;

/** A tree in which each text is of characters that the fonts have, and each typeface is named by its families. */
export function drawable(node: PictureNode, fonts: Glyphs): PictureNode {
  if (typeof node === "string") return drawableText(node, fonts);
  if (Array.isArray(node)) return node.map((one: PictureNode) => drawable(one, fonts));
  return node === null ? null : drawableElement(node as PictureElement, fonts);
}

function drawableElement({ type, props }: PictureElement, fonts: Glyphs): PictureElement {
  const { children, style, ...rest } = props;
  return {
    type,
    props: {
      ...rest,
      ...(isObject(style) && {
        style: "fontFamily" in style ? { ...style, fontFamily: families(style, fonts) } : style,
      }),
      ...(children !== undefined && { children: drawable(children, fonts) }),
    },
  };
}

function families(style: Record<string, unknown>, fonts: Glyphs): string {
  const typeface = TYPEFACES.find((one) => one === style.fontFamily);
  if (typeface === undefined) throw new Error(`No typeface: ${String(style.fontFamily)}`);
  return fonts.familiesOf(typeface satisfies Typeface);
}

/** Accents of their own are composed with their letters first: fonts have "й", seldom the breve alone. */
function drawableText(text: string, fonts: Glyphs): string {
  return Array.from(text.normalize("NFC"), (character) => {
    if (/\s/u.test(character)) return character === "\n" ? "\n" : " ";
    // Marks of direction and joining, and choices of a variant, have no look of their own.
    if (/[\p{Cf}\p{Variation_Selector}]/u.test(character)) return "";
    return fonts.has(character) ? character : UNDRAWABLE;
  }).join("");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
