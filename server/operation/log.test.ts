import { expect, test } from "vitest";
import { logLevel, toldError } from "./log";

test.each([
  ["debug", "debug"],
  [undefined, process.stdout.isTTY ? "warn" : "info"],
  ["", process.stdout.isTTY ? "warn" : "info"],
])("the level %s is %s", (given, level) => {
  expect(logLevel(given)).toBe(level);
});

test("another level is refused, with those that there are", () => {
  expect(() => logLevel("loud")).toThrow('one of trace, debug, info, warn, error, fatal, silent; it is "loud"');
});

test("of an error the kind, the place and the end of the message are told, never the values before it", () => {
  const error = new Error("Invalid `user.create()`\n  email: anna@example.org\n\nUnique constraint failed");
  const told = toldError(error);
  expect(told).toMatchObject({ type: "Error", message: "Unique constraint failed" });
  expect(told.stack).toMatch(/^\s+at /);
  expect(JSON.stringify(told)).not.toContain("anna");
  expect(toldError("anna")).toEqual({ type: "string" });
});
