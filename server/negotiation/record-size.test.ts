import { describe, expect, it } from "vitest";
import { sizeInMemory } from "./record-size";

describe("sizeInMemory", () => {
  it("grows with the text, twice as fast beyond Latin-1", () => {
    const [short, long, cyrillic] = ["a".repeat(10), "a".repeat(1010), "я".repeat(1010)].map(sizeInMemory);
    expect((long ?? 0) - (short ?? 0)).toBe(1000);
    expect((cyrillic ?? 0) - (long ?? 0)).toBe(1010);
  });

  it("counts what stands in lists, objects and maps", () => {
    const text = "a".repeat(500);
    for (const value of [[text], { text }, new Map([["key", { deep: [text] }]])]) {
      expect(sizeInMemory(value)).toBeGreaterThan(500);
    }
  });

  it("counts what is referred to twice once, and comes to an end", () => {
    const position: Record<string, unknown> = { text: "a".repeat(500) };
    position.same = position;
    expect(sizeInMemory([position, position])).toBeLessThan(700);
  });
});
