import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type PictureNode, UNDRAWABLE } from "@/domain/export/picture";
import { drawPicture } from "./draw";
import { drawable } from "./drawable";
import { coverageOf } from "./font-coverage";
import { readFonts } from "./fonts";

const fonts = readFonts(process.cwd());
const page = (children: PictureNode) => ({
  type: "div",
  props: { style: { display: "flex", fontFamily: "sans", fontSize: 20 }, children },
});

async function png(children: PictureNode, height: number | null = 100): Promise<Buffer> {
  const result = await drawPicture({ tree: page(children), width: 200, height });
  if (!result.ok) throw new Error(result.refusal);
  return Buffer.from(result.png);
}

describe("the fonts of pictures", () => {
  test("each file tells which characters it has", () => {
    const covered = (script: string) =>
      coverageOf(readFileSync(`node_modules/@fontsource/inter/files/inter-${script}-400-normal.woff`));
    expect(covered("latin").has(0x41)).toBe(true);
    expect(covered("latin").has(0x416)).toBe(false);
    expect(covered("cyrillic").has(0x416)).toBe(true);
  });

  test.each([..."AžĞőЖїґѣΩệ–“”…€°×"])("have %s", (character) => {
    expect(fonts.has(character)).toBe(true);
  });

  test("draw what they lack as one sign, and drop what has no look", () => {
    expect(drawable(["北京 ok\u200f\u00a0e\u0301\ufe0f"], fonts)).toEqual(["¤¤ ok é"]);
    expect(fonts.has(UNDRAWABLE)).toBe(true);
  });
});

describe("drawing", () => {
  test("gives a PNG of the size asked for, or as high as what is drawn", async () => {
    const fixed = await png("Text");
    expect(fixed.toString("latin1", 1, 4)).toBe("PNG");
    expect([fixed.readUInt32BE(16), fixed.readUInt32BE(20)]).toEqual([200, 100]);
    const line = (await png("Text", null)).readUInt32BE(20);
    const lines = (await png("Text that is so long that it takes several lines, and a few more", null)).readUInt32BE(
      20,
    );
    expect(lines).toBeGreaterThan(2 * line);
  });

  test("needs no network, whatever is written", async () => {
    await expect(png("😀 ☺ © ™ ❤️ 北京 سلام Žižek Київ ½ №")).resolves.toBeInstanceOf(Buffer);
    expect((await png("Київ")).equals(await png("    "))).toBe(false);
  });

  test("says what went wrong, and draws the next picture all the same", async () => {
    await expect(png({ type: "div", props: { children: ["two", "children"] } })).rejects.toThrow(
      "failed in its thread",
    );
    await expect(png("Text")).resolves.toBeInstanceOf(Buffer);
  });

  test("refuses when too many wait", async () => {
    const results = await Promise.all(
      Array.from({ length: 20 }, () => drawPicture({ tree: page("x"), width: 20, height: 20 })),
    );
    expect(results.map(({ ok }) => ok)).toEqual([...Array(16).fill(true), ...Array(4).fill(false)]);
  });
});
