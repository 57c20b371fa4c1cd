import { expect, test } from "vitest";
import { returnPath } from "./return-to";

test.each(["/", "/desk", "/n/a/positions/new?draft=1", "/users#list", "/n/a?x=//b"])("%s leads back there", (path) => {
  expect(returnPath(path)).toBe(path);
});

test.each([
  "//evil.test",
  "/\\evil.test",
  "/\t/evil.test",
  "\\\\evil.test",
  "https://evil.test",
  "https:evil.test",
  "javascript:alert(1)",
  "evil.test",
  "/.//evil.test",
  "/a/..//evil.test",
  "/\r\nSet-Cookie: a=b",
  "",
  null,
  undefined,
])("%j leads to the desk", (text) => {
  expect(returnPath(text)).toBe("/desk");
});
