import { expect, test } from "vitest";
import { joinScripts } from "./join-scripts";

const push = (data: string) => `self.__next_f.push([1,"${data}"])`;

test("the scripts of a page's data become one, in their order", () => {
  const html = `<p></p><script nonce="x">${push("a")}</script><script nonce="x">${push("b")}</script><script>${push("c")}</script>`;
  expect(joinScripts(html)).toBe(`<p></p><script nonce="x">${push("a")};${push("b")};${push("c")}</script>`);
});

test.each([
  `<script nonce="x">go()</script><script nonce="x">${push("a")}</script>`,
  `<script nonce="x">${push("a")}</script><p></p><script nonce="x">${push("b")}</script>`,
  `<script nonce="x">${push("a")}</script><script nonce="x">go()</script>`,
  `<script src="/a.js"></script><script nonce="x">${push("a")}</script>`,
  `<script type="application/ld+json">self.__next_f.push(</script><script>${push("a")}</script>`,
])("other scripts stay as they are: %s", (html) => {
  expect(joinScripts(html)).toBe(html);
});
