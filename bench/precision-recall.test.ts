import { expect, it } from "vitest";
import { countShared, rates, sumCounts } from "./precision-recall";

it("counts each answer once", () => {
  expect(countShared(["a", "a", "b", "x"], ["a", "b", "c", "c"])).toEqual({ right: 2, found: 3, labelled: 3 });
});

it("divides by the found and by the labelled", () => {
  expect(rates({ right: 2, found: 4, labelled: 8 })).toEqual({ precision: 0.5, recall: 0.25, f1: 4 / 12 });
});

it("has no rate where there is nothing to divide by", () => {
  expect(rates({ right: 0, found: 0, labelled: 3 })).toEqual({ precision: null, recall: 0, f1: 0 });
  expect(rates({ right: 0, found: 2, labelled: 0 })).toEqual({ precision: 0, recall: null, f1: 0 });
  expect(rates(sumCounts([]))).toEqual({ precision: null, recall: null, f1: null });
});

it("weighs answers, not texts", () => {
  const sum = sumCounts([
    { right: 1, found: 1, labelled: 1 },
    { right: 0, found: 3, labelled: 9 },
  ]);
  expect(sum).toEqual({ right: 1, found: 4, labelled: 10 });
});
