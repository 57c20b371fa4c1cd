import { expect, test } from "vitest";
import { kindOf } from "./kind-of";

test.each([
  ["/n/talks?parties=a", "negotiation"],
  ["/sources/report", "site"],
  ["/_next/static/chunks/a.js", "file"],
  ["/readyz", "health"],
  ["/link/secret", "other"],
  ["/desk", "other"],
])("%s asks for %s", (url, kind) => {
  expect(kindOf(url)).toBe(kind);
});
