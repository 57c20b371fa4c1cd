import type { Fault } from "@/domain/log/fault";

// Ways to tamper with the log of verify.test.ts and its records, each as SQL, and the fault that names it.

const hex = (digit: string) => `'${digit.repeat(64)}'`;

/** A made-up entry at a place of the log, beside the others. */
const invented = (id: number) =>
  `INSERT INTO "LogEntry" ("id", "action", "actorId", "at", "previousHash", "hash")
   SELECT ${id}, "action", "actorId", "at", ${hex("e")}, ${hex("f")} FROM "LogEntry" WHERE "id" = 2`;

const ofEntry = (id: number) => `(SELECT "revisionId" FROM "LogEntry" WHERE "id" = ${id})`;
const changeRevision = (change: string) => `UPDATE "Revision" SET ${change} WHERE "id" = ${ofEntry(4)}`;
const changeCitation = (change: string) => `UPDATE "Citation" SET ${change} WHERE "revisionId" = ${ofEntry(4)}`;
const swap = (one: number, other: number) => [
  `UPDATE "LogEntry" SET "id" = 99 WHERE "id" = ${one}`,
  `UPDATE "LogEntry" SET "id" = ${one} WHERE "id" = ${other}`,
  `UPDATE "LogEntry" SET "id" = ${other} WHERE "id" = 99`,
];

/** A fault of an entry. */
export const at = (kind: Exclude<Fault["kind"], "unlogged" | "head-missing">, sequence: number) => ({ kind, sequence });

/** What somebody does who can reach the database and knows how it works. */
export const TAMPERINGS: [what: string, statements: string[], fault: Partial<Fault>][] = [
  ["an altered field", ['UPDATE "LogEntry" SET "reason" = \'Nothing\' WHERE "id" = 6'], at("altered", 6)],
  ["an altered hash", [`UPDATE "LogEntry" SET "hash" = ${hex("a")} WHERE "id" = 3`], at("altered", 3)],
  ["another actor", [`UPDATE "Actor" SET "commitment" = ${hex("a")}`], at("altered", 1)],
  ["an actor without a commitment", ['UPDATE "Actor" SET "commitment" = NULL'], at("altered", 1)],
  ["a deleted first entry", ['DELETE FROM "LogEntry" WHERE "id" = 1'], at("missing-before", 2)],
  ["a deleted entry in the middle", ['DELETE FROM "LogEntry" WHERE "id" = 4'], at("missing-before", 5)],
  ["two deleted entries", ['DELETE FROM "LogEntry" WHERE "id" IN (3, 4)'], at("missing-before", 5)],
  ["an entry inserted before the first", [invented(0)], at("inserted", 0)],
  [
    "an entry inserted in the middle",
    ['UPDATE "LogEntry" SET "id" = "id" + 100 WHERE "id" >= 4', invented(4)],
    at("inserted", 4),
  ],
  ["an entry inserted at the end", [invented(7)], at("inserted", 7)],
  [
    "an entry linked in between two others",
    [
      `UPDATE "LogEntry" SET "id" = "id" + 100, "previousHash" = CASE WHEN "id" = 4 THEN ${hex("f")} ELSE "previousHash" END WHERE "id" >= 4`,
      invented(4),
      'UPDATE "LogEntry" SET "previousHash" = (SELECT "hash" FROM "LogEntry" AS "before" WHERE "before"."id" = 3) WHERE "id" = 4',
    ],
    at("altered", 4),
  ],
  ["two swapped entries", swap(3, 4), at("out-of-order", 3)],
  ["the last entry put first", ['UPDATE "LogEntry" SET "id" = 0 WHERE "id" = 6'], at("out-of-order", 0)],
  [
    "an altered summary",
    [`UPDATE "RevisionBody" SET "summary" = 'Says otherwise.' WHERE "revisionId" = ${ofEntry(4)}`],
    at("record-differs", 4),
  ],
  ["lost words", [`DELETE FROM "RevisionBody" WHERE "revisionId" = ${ofEntry(4)}`], at("record-differs", 4)],
  ["an altered quote", [changeCitation("\"exact\" = 'we do not support it'")], at("record-differs", 4)],
  ["a quote moved to another source", [changeCitation('"sourceId" = 2')], at("record-differs", 4)],
  ["a lost citation", [`DELETE FROM "Citation" WHERE "revisionId" = ${ofEntry(4)}`], at("record-differs", 4)],
  ["another stance", [changeRevision("\"stance\" = 'rejects'")], at("record-differs", 4)],
  ["a stance that is none", [changeRevision("\"stance\" = 'adores'")], at("record-differs", 4)],
  ["another day for ordering", [changeRevision("\"lastDay\" = '2025-12-31'")], at("record-differs", 4)],
  ["another content hash", [changeRevision(`"contentHash" = ${hex("a")}`)], at("record-differs", 4)],
  [
    "an altered source",
    ['UPDATE "Source" SET "title" = \'Another\' WHERE "key" = \'reuters\''],
    at("record-differs", 2),
  ],
  [
    "a position that was retracted in silence",
    [
      `UPDATE "Position" SET "state" = 'retracted', "retractedReason" = 'None', "publishedRevisionId" = NULL
       WHERE "publishedRevisionId" = ${ofEntry(4)}`,
    ],
    at("record-differs", 4),
  ],
];
