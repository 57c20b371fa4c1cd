import fc from "fast-check";
import { expect, test } from "vitest";
import { linkId, readLinkId } from "./link-id";

test("an id is read back however it was typed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 13, maxLength: 13 }), (bytes) => {
      const id = linkId(bytes);
      expect(readLinkId(id)).toBe(id);
      expect(readLinkId(id.toUpperCase().replaceAll("0", "O").replaceAll("1", "l"))).toBe(id);
      expect(readLinkId(`${id.slice(0, 4)}-${id.slice(4)}`)).toBe(id);
    }),
  );
});

test("each of 32 letters is as likely as any other", () => {
  const letters = Array.from({ length: 256 }, (_, byte) => linkId(new Uint8Array(13).fill(byte)).charAt(0));
  expect(new Set(letters).size).toBe(32);
  for (const letter of letters) expect(letters.filter((each) => each === letter).length).toBe(8);
});

test.each(["", "abc", "0".repeat(12), "0".repeat(14), "u000000000000", "../../../../a", "éééééééééééééé"])(
  "%j is no id",
  (typed) => expect(readLinkId(typed)).toBeNull(),
);
