import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findTransition, RECORD_STATES, STEPS, TRANSITIONS } from "./workflow";

const guide = readFileSync(new URL("../../docs/guide/states.md", import.meta.url), "utf8");

test("the guide's diagram draws every transition, and no other", () => {
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(guide)?.[1] ?? "";
  const drawn = [...diagram.matchAll(/^ {2}([\w-]+) --> ([\w-]+): ([\w-]+)$/gm)].map(([, from, to, step]) => ({
    from,
    to,
    step,
  }));
  const known = TRANSITIONS.map(({ from, to, step }) => ({ from, to, step }));
  expect(drawn).toHaveLength(known.length);
  expect(drawn).toEqual(expect.arrayContaining(known));
});

describe.each(RECORD_STATES)("from %s", (from) => {
  test.each(STEPS)("%s leads where the table says, or nowhere", (step) => {
    const found = findTransition(from, step);
    const rows = TRANSITIONS.filter((row) => row.from === from && row.step === step);
    expect(rows.length).toBeLessThanOrEqual(1);
    expect(found).toEqual(rows[0] ?? null);
  });
});

test("what others decide on, its author never does", () => {
  const byOthers = TRANSITIONS.filter(({ by }) => by === "other").map(({ step }) => step);
  expect(byOthers).toEqual(["request-changes", "publish"]);
});
