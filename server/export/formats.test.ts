import { existsSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { EXPORT_MENU, formatKey } from "@/domain/export/export-menu";
import { take } from "@/seeds/any-taken-view";
import { aPosition, aRecord } from "@/seeds/record-factory";
import { FORMATS } from "./formats";
import { exportWords } from "./words";

const offered = Object.values(EXPORT_MENU).flat();
// What is drawn with React has routes of its own: server/ knows no React.
const hasOwnRoute = (format: string) => existsSync(`app/api/v1/negotiations/[negotiation]/export/${format}`);

test("every kind of file is offered, and none that there is not", () => {
  const made = offered.filter((format) => !hasOwnRoute(format));
  expect(made.toSorted()).toEqual(Object.keys(FORMATS).toSorted());
});

test.each(offered)("%s has a name, and a line that says what it is for", (format) => {
  expect(exportWords.text(`exports.formats.${formatKey(format)}`)).not.toBe("");
  expect(exportWords.text(`exports.purposes.${formatKey(format)}`)).toMatch(/\.$/);
});

test.each(offered.filter((format) => !hasOwnRoute(format)))("%s is the same whenever it is made", async (format) => {
  const { make } = FORMATS[format];
  const taken = take(aRecord([aPosition({ statedOn: "2025-06-02" })]));
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-01T12:00:00Z") });
  try {
    const first = await make(taken);
    vi.setSystemTime(new Date("2027-07-01T00:00:00Z"));
    expect(Buffer.from(await make(taken)).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
