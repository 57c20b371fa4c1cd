import { expect, it } from "vitest";
import { markdownOf, withFigures } from "./report";

it("writes rows as a table of Markdown, the names of parts in bold", () => {
  const rows = [
    ["what", "measured"],
    ["Seed", ""],
    ["  page a|b", "80 /s"],
  ];
  expect(markdownOf(rows)).toBe("| what | measured |\n| --- | --- |\n| **Seed** |  |\n| page a\\|b | 80 /s |");
});

it("replaces what stands between the marks, and nothing else", () => {
  const text = (inside: string) =>
    `Before\n<!-- figures: npm run bench -- --write -->\n\n${inside}\n\n<!-- end of figures -->\nAfter`;
  expect(withFigures(text("old"), "new")).toBe(text("new"));
  expect(() => withFigures("no marks", "new")).toThrow("has no");
});
