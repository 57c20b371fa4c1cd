import { expect, test } from "vitest";
import { aCitation, aPosition, aRecord } from "@/seeds/record-factory";
import type { Provenance } from "../position/provenance";
import { sourceChecks, sourceTallies } from "./source-checks";

const provenance = (...checks: Provenance["checks"]): Provenance => ({
  review: "reviewed",
  override: null,
  corrected: null,
  checks,
  findings: checks.map(() => null),
});

test("the gravest check of a source's quotes speaks for it; a quote that nobody looked for is unchecked", () => {
  const first = aPosition({ statedOn: "2025-06-02", citations: [aCitation("tass"), aCitation("reuters")] });
  const second = aPosition({ statedOn: "2025-06-03", citations: [aCitation("tass")] });
  const record = aRecord([first, second], {
    provenance: new Map([
      [first.id, provenance("exact", "normalised")],
      [second.id, provenance("absent")],
    ]),
  });
  expect([...sourceChecks(record)]).toEqual([
    ["tass", "absent"],
    ["reuters", "normalised"],
  ]);
  expect(sourceTallies(record).get("tass")).toMatchObject({ all: 2, found: 1, absent: 1, unchecked: 0 });
  expect([...sourceChecks(aRecord([first]))]).toEqual([
    ["tass", "unchecked"],
    ["reuters", "unchecked"],
  ]);
});
