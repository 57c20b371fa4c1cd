import { expect, test } from "vitest";
import { type BrokenLink, describeFault, type Fault, judgeLink } from "./fault";

const LINK: BrokenLink = { sequence: 5, intact: true, predecessorExists: false, placeTaken: false };

test.each<[Partial<BrokenLink>, Fault["kind"]]>([
  [{}, "missing-before"],
  [{ placeTaken: true }, "inserted"],
  [{ intact: false }, "inserted"],
  [{ predecessorExists: true }, "out-of-order"],
  [{ predecessorExists: true, placeTaken: true }, "out-of-order"],
])("an entry that does not follow the one before it, with %j, is judged %s", (link, kind) => {
  expect(judgeLink({ ...LINK, ...link })).toEqual({ kind, sequence: 5 });
});

test.each<[Fault, string]>([
  [{ kind: "altered", sequence: 5 }, "Entry 5 was altered"],
  [{ kind: "missing-before", sequence: 5 }, "Before entry 5"],
  [{ kind: "inserted", sequence: 5 }, "Entry 5 was inserted"],
  [{ kind: "out-of-order", sequence: 5 }, "Entry 5 is out of order"],
  [{ kind: "record-differs", sequence: 5, record: 'the source "tass"' }, 'no longer matches: the source "tass".'],
  [{ kind: "unlogged", record: "revision 2" }, "No entry tells of revision 2."],
  [{ kind: "head-missing", head: "abc" }, "The kept head abc is not in the log"],
])("%j is named", (fault, words) => {
  expect(describeFault(fault)).toContain(words);
});
