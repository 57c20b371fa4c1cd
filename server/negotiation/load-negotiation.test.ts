import { beforeAll, expect, test } from "vitest";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { loadNegotiation } from "./load-negotiation";

const exacts = ["the first words", "the second words", "the third words"];
const citations = exacts.map((exact, index) => ({ ...aCitation(index === 1 ? "reuters" : "tass"), exact }));
const record = aRecord(
  // More than SQLite takes values in one query of the client.
  Array.from({ length: 1_100 }, (_, index) =>
    aPosition({ id: `statement-${index}`, statedOn: `${1900 + Math.floor(index / 12)}-01`, citations }),
  ),
);

describeOnEachDatabase("loading a negotiation", () => {
  beforeAll(async () => {
    const result = await importDossier({ dossier: dossierOf(record), now: new Date("2026-01-01T00:00:00Z") });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
  });

  test("reads every position, however many, with its quotes in their order", async () => {
    const loaded = await loadNegotiation(db, "talks");
    expect(loaded?.positions.length).toBe(1_100);
    for (const position of loaded?.positions ?? []) {
      expect(position.citations.map(({ exact }) => exact)).toEqual(exacts);
    }
  });
});
