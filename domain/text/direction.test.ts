import { expect, test } from "vitest";
import { isRightToLeft, regionalTag } from "./direction";

test.each([
  ["ar", true, "ar-EG"],
  ["he", true, "he-IL"],
  ["fa", true, "fa-IR"],
  ["uz-Arab", true, "uz-AF"],
  ["uk", false, "uk-UA"],
  ["ru", false, "ru-RU"],
  ["en-US", false, "en-US"],
  ["az", false, "az-AZ"],
  ["not a tag", false, "not a tag"],
])("%s", (tag, rightToLeft, regional) => {
  expect(isRightToLeft(tag)).toBe(rightToLeft);
  expect(regionalTag(tag)).toBe(regional);
});
