import fc from "fast-check";
import { marked } from "marked";
import { expect, test } from "vitest";
import { awkwardText } from "@/seeds/any-taken-view";
import { asMarkdown, markdownLink } from "./markdown-text";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };

/** What a reader of rendered Markdown sees; fails when anything in it became markup. */
function shownText(markdown: string): string {
  const html = marked.parse(markdown, { async: false, gfm: true }).trim();
  const inner = /^<p>([^<]*)<\/p>$/s.exec(html)?.[1];
  if (inner === undefined) throw new Error(`${JSON.stringify(markdown)} became ${html}`);
  return inner.replace(/&(\w+|#39);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

const anyText = fc.oneof(
  awkwardText,
  fc.string({ unit: fc.constantFrom(..."*_`[]()<>#|~\\!&;-+=.1 :ab\n$^{}\"'"), minLength: 1, maxLength: 20 }),
);

test("any text is shown as it is, whatever it holds", () => {
  fc.assert(
    fc.property(
      anyText.filter((text) => text.trim() !== ""),
      (text) => {
        expect(shownText(asMarkdown(text))).toBe(text.replace(/\s+/g, " ").trim());
      },
    ),
    { numRuns: 1000 },
  );
});

test("an address stays one link", () => {
  const html = marked.parse(markdownLink("https://example.org/a b?q=<x>&y=(1)"), { async: false });
  expect(html).toBe(
    '<p><a href="https://example.org/a%20b?q=%3Cx%3E&amp;y=(1)">https://example.org/a%20b?q=%3Cx%3E&amp;y=(1)</a></p>\n',
  );
});
