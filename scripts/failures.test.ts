import { expect, test } from "vitest";
import { failuresInPlaywright, failuresInVitest } from "./parts/failures.mjs";

test("what vitest found wrong is named with the first lines of its message, a file that did not load too", () => {
  const report = {
    testResults: [
      {
        name: "a.test.ts",
        status: "failed",
        message: "",
        assertionResults: [
          { status: "passed", fullName: "adds", failureMessages: [] },
          { status: "failed", fullName: "folds", failureMessages: ["\u001b[31mexpected 1\u001b[0m\n1\n2\n3\n4\n5\n6"] },
        ],
      },
      { name: "b.test.ts", status: "failed", message: "cannot load", assertionResults: [] },
      { name: "c.test.ts", status: "passed", message: "", assertionResults: [] },
    ],
  };
  expect(failuresInVitest(report)).toEqual([
    "a.test.ts › folds\n    expected 1\n    1\n    2\n    3\n    4\n    5",
    "b.test.ts\n    cannot load",
  ]);
});

test("what Playwright found wrong is named by its file and its titles, an error outside of a test too", () => {
  const spec = (title: string, message?: string) => ({
    title,
    ok: message === undefined,
    tests: [{ results: [message === undefined ? {} : { error: { message } }] }],
  });
  const report = {
    suites: [
      {
        title: "a.spec.ts",
        specs: [spec("opens"), spec("closes", "it stayed open")],
        suites: [{ title: "dark", specs: [spec("reads", "no text")] }],
      },
    ],
    errors: [{ message: "a worker died" }],
  };
  expect(failuresInPlaywright(report)).toEqual([
    "a.spec.ts › closes\n    it stayed open",
    "a.spec.ts › dark › reads\n    no text",
    "\n    a worker died",
  ]);
});
