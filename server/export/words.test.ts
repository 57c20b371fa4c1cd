import { expect, test } from "vitest";
import { exportWords } from "./words";

test("files speak the interface's words", () => {
  expect(exportWords.text("stance.demands")).toBe("Demands");
  expect(exportWords.text("matrix.dayUnknown", { date: "May 2025" })).toBe("Stated in May 2025, day unknown");
  expect(exportWords.date({ edtf: "2025-05~" })).toBe("about May 2025");
  expect(exportWords.day("2025-06-02")).toBe("2 June 2025");
  expect(exportWords.language("uk")).toBe("Ukrainian");
});

test("a file never goes out with a missing word", () => {
  expect(() => exportWords.text("stance.nowhere")).toThrow();
  expect(() => exportWords.text("matrix.dayUnknown")).toThrow();
});
