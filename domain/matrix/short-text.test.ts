import { expect, test } from "vitest";
import { shortText } from "./short-text";

test.each([
  ["A short text.", 20, "A short text."],
  ["Withdrawal first, then talks about the rest.", 20, "Withdrawal first…"],
  ["Withdrawal first, then talks", 17, "Withdrawal first…"],
  ["Withdrawal — and then talks", 14, "Withdrawal…"],
  ["Donaudampfschifffahrt", 5, "Donau…"],
  ["🕊🕊🕊🕊", 3, "🕊🕊🕊…"],
])("%s within %i characters is %s", (text, most, short) => {
  expect(shortText(text, most)).toBe(short);
});
