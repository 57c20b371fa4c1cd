import { expect, test } from "vitest";
import { type ChainedEntry, canonicalEntry, NO_ENTRY } from "./entry";

const ENTRY: ChainedEntry = {
  sequence: 7,
  action: "published",
  negotiation: 1,
  position: 2,
  revision: 3,
  subject: null,
  reason: "A slip of the pen",
  actor: "a".repeat(64),
  at: new Date("2026-01-02T03:04:05.678Z"),
  contentHash: "b".repeat(64),
  previous: NO_ENTRY,
};

test("an entry is written with sorted names, its time in UTC, and without what is absent", () => {
  expect(canonicalEntry(ENTRY)).toBe(
    `{"action":"published","actor":"${"a".repeat(64)}","at":"2026-01-02T03:04:05.678Z","contentHash":"${"b".repeat(64)}","negotiation":1,"position":2,"previous":"${NO_ENTRY}","reason":"A slip of the pen","revision":3,"sequence":7}`,
  );
});

test.each<Partial<ChainedEntry>>([
  { sequence: 8 },
  { action: "retracted" },
  { negotiation: 2 },
  { negotiation: null },
  { position: 3 },
  { revision: 4 },
  { subject: "source/tass" },
  { reason: null },
  { reason: "" },
  { actor: "c".repeat(64) },
  { at: new Date("2026-01-02T03:04:05.679Z") },
  { contentHash: null },
  { previous: "d".repeat(64) },
])("an entry with %j is another entry", (change) => {
  expect(canonicalEntry({ ...ENTRY, ...change })).not.toBe(canonicalEntry(ENTRY));
});
