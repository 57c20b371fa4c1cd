import fc from "fast-check";
import { expect, test } from "vitest";
import { Html, html } from "./html";

const READ: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const read = (escaped: string) => escaped.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => READ[name] ?? "");

test("no text breaks out of an element or an attribute", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("<", '"', "'", "&", "</script>", "<!--"),
      (text, sharp) => {
        const written = html`${text}${sharp}${text}`.text;
        expect(written).not.toMatch(/[<>"']/);
        expect(read(written)).toBe(text + sharp + text);
      },
    ),
  );
});

test("lists, numbers and what is absent", () => {
  expect(html`<p>${["a", html`<b>${1}</b>`, null, false]}</p>`.text).toBe("<p>a<b>1</b></p>");
  expect(html`${new Html("<i>")}${"<i>"}`.text).toBe("<i>&lt;i&gt;");
  expect(html`\\${"\\n"}`.text).toBe("\\\\n");
});
