import { stripVTControlCharacters } from "node:util";

/** How much of an error's message is repeated at the end; the rest stands where it happened. */
const LINES = 6;

/** What failed in a report of vitest (`--reporter=json`), a text for each test, and for each file that did not load. */
export function failuresInVitest({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (failed.length === 0 && status === "failed") return [described(name, message)];
    return failed.map(({ fullName, failureMessages }) => described(`${name} › ${fullName}`, failureMessages[0]));
  });
}

/** What failed in a report of Playwright (`--reporter=json`), a text for each test, and for each error outside of one. */
export function failuresInPlaywright({ suites, errors }) {
  return [
    ...suites.flatMap((suite) => failuresInSuite(suite, [])),
    ...errors.map(({ message }) => described("", message)),
  ];
}

function failuresInSuite({ title, specs = [], suites = [] }, above) {
  const path = [...above, title];
  const failed = specs
    .filter(({ ok }) => !ok)
    .map((spec) => {
      const results = spec.tests.flatMap((test) => test.results);
      const error = results.find((result) => result.error !== undefined)?.error;
      return described([...path, spec.title].join(" › "), error?.message);
    });
  return [...failed, ...suites.flatMap((suite) => failuresInSuite(suite, path))];
}

function described(where, message = "no message") {
  const lines = stripVTControlCharacters(message).split("\n").slice(0, LINES);
  return [where, ...lines.map((line) => `    ${line}`)].join("\n");
}
