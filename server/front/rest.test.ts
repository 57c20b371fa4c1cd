import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { collectAtRest } from "./rest";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("it is collected once after each time that something was rendered, and not before that has ended", () => {
  let rendered = 0;
  const collect = vi.fn();
  const end = collectAtRest(() => rendered, collect, 1_000);
  vi.advanceTimersByTime(5_000);
  expect(collect).not.toHaveBeenCalled();
  rendered = 1;
  vi.advanceTimersByTime(1_000);
  rendered = 2;
  vi.advanceTimersByTime(1_000);
  expect(collect).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(collect).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(9_000);
  expect(collect).toHaveBeenCalledTimes(1);
  rendered = 3;
  vi.advanceTimersByTime(2_000);
  expect(collect).toHaveBeenCalledTimes(2);
  end();
  rendered = 4;
  vi.advanceTimersByTime(9_000);
  expect(collect).toHaveBeenCalledTimes(2);
});
