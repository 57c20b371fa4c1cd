import { expect, it } from "vitest";
import { quantile } from "./ask-raw";
import { shownNumber } from "./publisher";

it("gives the value below which a share lies, in any order", () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect([quantile(values, 0.5), quantile(values, 0.99), quantile([7], 0.99)]).toEqual([51, 100, 7]);
  expect(quantile([], 0.5)).toBeNaN();
});

it("finds the number that a page shows, and none where there is none", () => {
  expect(shownNumber("<p>Published as number 12.</p>")).toBe(12);
  expect(shownNumber("<p>Talks</p>")).toBeNull();
});
