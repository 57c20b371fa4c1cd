import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import chicago, { type StyleElement } from "style-chicago";
import type { CslItem } from "@/domain/citation/csl";
import type { ReferenceStyle } from "@/domain/citation/reference-style";
import { forSetting } from "@/domain/citation/setting";

const { templates, locales } = plugins.config.get("@csl");
templates.add("chicago", withEveryName(chicago));
// The package brings no British English, which Harvard writes: the American one with dates and quotation marks of its own.
locales.add("en-GB", toBritish(String(locales.get("en-US"))));

const SETTINGS = {
  apa: { template: "apa", lang: "en-US" },
  chicago: { template: "chicago", lang: "en-US" },
  harvard: { template: "harvard1", lang: "en-GB" },
} as const satisfies Record<ReferenceStyle, object>;

/**
 * The references of items in a style, each once, in the order of the style. All of a list are set together: of two that would
 * be cited alike, the years get letters.
 */
export function setReferences(items: readonly CslItem[], style: ReferenceStyle): string[] {
  const settled = items.map((item) => forSetting(item, style));
  const entries = plugins.output.format("bibliography", settled, {
    ...SETTINGS[style],
    format: "text",
    asEntryArray: true,
  });
  return entries.map(([, text]) => text.trim());
}

/** The style without its dashes for a name that stands above: each reference is taken away alone as well. */
function withEveryName({ children, ...style }: StyleElement): StyleElement {
  const named = children.map((child) => {
    if (typeof child === "string" || child.name !== "bibliography") return child;
    const { "subsequent-author-substitute": _, ...attrs } = child.attrs;
    return { ...child, attrs };
  });
  return { ...style, children: named };
}

function toBritish(american: string): string {
  const replaced: [from: string, to: string][] = [
    ['xml:lang="en-US"', 'xml:lang="en-GB"'],
    ['punctuation-in-quote="true"', 'punctuation-in-quote="false"'],
    [
      '<date-part name="month" suffix=" "/><date-part name="day" suffix=", "/>',
      '<date-part name="day" suffix=" "/><date-part name="month" suffix=" "/>',
    ],
    ['<term name="open-quote">“</term>', '<term name="open-quote">‘</term>'],
    ['<term name="close-quote">”</term>', '<term name="close-quote">’</term>'],
    ['<term name="open-inner-quote">‘</term>', '<term name="open-inner-quote">“</term>'],
    ['<term name="close-inner-quote">’</term>', '<term name="close-inner-quote">”</term>'],
  ];
  return replaced.reduce((locale, [from, to]) => {
    if (!locale.includes(from)) throw new Error(`The American locale of citation-js has no ${from}`);
    return locale.replace(from, to);
  }, american);
}
