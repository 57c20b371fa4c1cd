import { expect, test } from "vitest";
import { EXPORT_MENU, formatKey } from "@/domain/export/export-menu";
import { FORMATS } from "./formats";
import { exportWords } from "./words";

const offered = Object.values(EXPORT_MENU).flat();

test("every kind of file is offered, and none that there is not", () => {
  expect(offered.toSorted()).toEqual(Object.keys(FORMATS).toSorted());
});

test.each(offered)("%s has a name, and a line that says what it is for", (format) => {
  expect(exportWords.text(`exports.formats.${formatKey(format)}`)).not.toBe("");
  expect(exportWords.text(`exports.purposes.${formatKey(format)}`)).toMatch(/\.$/);
});
