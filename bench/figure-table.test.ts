import { expect, it } from "vitest";
import {
  atMost,
  bytes,
  type Figure,
  isReached,
  milliseconds,
  perSecond,
  portion,
  ratioAtLeast,
  ratioAtMost,
  seconds,
} from "./figure";
import { tableOf, written } from "./figure-table";

const page: Figure = {
  what: "matrix page",
  measured: perSecond(80),
  beside: { what: "empty page", measured: perSecond(160) },
};

it.each<[string, Figure, boolean | null]>([
  ["no aim", page, null],
  ["a ratio at its bound", { ...page, aim: ratioAtLeast(0.5) }, true],
  ["a ratio below its bound", { ...page, aim: ratioAtLeast(0.51) }, false],
  ["a ratio above its bound", { ...page, aim: ratioAtMost(0.49) }, false],
  ["a number within its bound", { what: "", measured: seconds(2), aim: atMost(2) }, true],
  ["a number over its bound", { what: "", measured: seconds(2.01), aim: atMost(2) }, false],
  ["what could not be measured", { what: "", measured: bytes(Number.NaN), aim: atMost(1) }, false],
  ["a ratio to nothing", { what: "", measured: bytes(1), aim: ratioAtMost(1) }, false],
])("says whether an aim is reached: %s", (_, figure, expected) => {
  expect(isReached(figure)).toBe(expected);
});

it("writes each figure beside its limit and its aim, under the name of its part", () => {
  expect(tableOf([{ part: "Seed", figures: [{ ...page, aim: ratioAtLeast(0.8), note: "4 × 8" }] }])).toEqual([
    ["what", "measured", "beside", "ratio", "aim", "reached"],
    ["Seed", "", "", "", "", ""],
    ["  matrix page (4 × 8)", "80 /s", "160 /s, empty page", "50 %", "≥ 80 %", "NO"],
  ]);
});

it("writes numbers with as many digits as they deserve", () => {
  const quantities = [perSecond(1234.5), perSecond(2.345), milliseconds(0.123), milliseconds(18.4), bytes(2048)];
  expect([...quantities, bytes(3 * 1024 * 1024), portion(0.7), bytes(Number.NaN)].map(written)).toEqual([
    "1235 /s",
    "2.3 /s",
    "0.12 ms",
    "18 ms",
    "2.0 kB",
    "3 MB",
    "0.70",
    "?",
  ]);
});
