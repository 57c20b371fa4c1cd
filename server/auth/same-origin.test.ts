import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin";

test.each([
  ["of this host", { origin: "http://parley.test:3000", host: "parley.test:3000" }, true],
  ["of this host by https behind a proxy", { origin: "https://parley.test", host: "parley.test" }, true],
  ["of no origin", { host: "parley.test" }, false],
  ["of an opaque origin", { origin: "null", host: "parley.test" }, false],
  ["of another host", { origin: "http://evil.test", host: "parley.test" }, false],
  ["of another port", { origin: "http://parley.test:1", host: "parley.test:3000" }, false],
  ["of a host that begins alike", { origin: "http://parley.test.evil.test", host: "parley.test" }, false],
  ["of an app", { origin: "chrome-extension://parley.test", host: "parley.test" }, false],
])("a post %s", (_, headers, expected) => {
  // A Request drops headers that a page may not set: Headers keeps them.
  expect(isSameOrigin({ headers: new Headers(headers) } as Request)).toBe(expected);
});
