import { beforeAll, describe, expect, test } from "vitest";
import { ROLES, type Viewer } from "@/domain/access/role";
import { aCitation, aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db, transaction } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { takeTurn } from "../db/versions";
import { importDossier } from "../dossier/commands";
import { verifyLog } from "../log/verify";
import { storeCopy } from "../source/store-copy";
import { findReview } from "./find-review";
import { countQueue } from "./queries";
import { listQuoteAlerts } from "./quote-alerts";
import { retractPosition } from "./retract";
import { settleQuote } from "./settle-quote";

const KEY = "russia.ceasefire-first.2025-06-02";
const NOW = new Date("2026-03-02T10:00:00Z");

describeOnEachDatabase("a quote that stands otherwise than before", () => {
  const people = new Map<string, Viewer>();
  const person = (role: string): Viewer => {
    const found = people.get(role);
    if (!found) throw new Error(`Nobody is ${role}`);
    return found;
  };
  let copies = 0;

  beforeAll(async () => {
    const citations = [{ ...aCitation("tass"), exact: "we say so" }];
    const record = aRecord([aPosition({ statedOn: "2025-06-02", citations })]);
    expect(await importDossier({ dossier: dossierOf(record), now: NOW })).toMatchObject({ ok: true });
    for (const role of ROLES) people.set(role, await recordPerson(role, role));
    await store("They said: we say so.");
    await store("They said nothing.");
  });

  function store(text: string) {
    copies += 1;
    const now = new Date(NOW.getTime() + copies * 60_000);
    const copy = { how: "pasted", text, archiveUrl: null } as const;
    return transaction(async (tx) => {
      await takeTurn(tx);
      const source = await tx.source.findUniqueOrThrow({ where: { key: "tass" } });
      return storeCopy(tx, source, copy, person("contributor").actorId, now);
    });
  }

  const settle = (viewer: Viewer, values: { quote: string; raisedAt: string; reason: string }) =>
    settleQuote({ viewer, negotiation: "talks", position: KEY, values, now: NOW });

  async function typed(reason = "An archive has the words.") {
    const [alert] = await listQuoteAlerts();
    return { quote: String(alert?.citation), raisedAt: alert?.raisedAt ?? "", reason };
  }

  test("is listed with how it stood and stands, and with the two copies", async () => {
    expect(await listQuoteAlerts()).toMatchObject([
      { id: KEY, exact: "we say so", before: "exact", after: "absent", copies: { from: 1, to: 2 } },
    ]);
    expect(await countQueue(person("reviewer"))).toBe(1);
    expect(await countQueue(person("contributor"))).toBe(0);
    expect((await findReview("talks", KEY, person("reviewer")))?.alerts).toHaveLength(1);
  });

  describe("is not settled", () => {
    test("by a contributor, or by nobody", async () => {
      expect(await settle(person("contributor"), await typed())).toMatchObject({ refusal: { kind: "forbidden" } });
      expect(await listQuoteAlerts()).toHaveLength(1);
    });

    test("without a reason", async () => {
      expect(await settle(person("reviewer"), await typed(" "))).toEqual({
        ok: false,
        refusal: { kind: "invalid", issues: [{ field: "reason", code: "required" }] },
      });
    });

    test("as it stood when the page was drawn, if it turned once more since", async () => {
      const before = await typed();
      await store("They said: we say so. And more.");
      expect(await listQuoteAlerts()).toEqual([]);
      await store("They said nothing at all.");
      expect(await settle(person("reviewer"), before)).toMatchObject({ refusal: { kind: "stale" } });
    });
  });

  test("is settled with a reason, once, and the log says so", async () => {
    const values = await typed();
    expect(await settle(person("reviewer"), values)).toMatchObject({ ok: true, already: false });
    expect(await settle(person("reviewer"), values)).toMatchObject({ ok: true, already: true });
    expect(await listQuoteAlerts()).toEqual([]);
    expect(await countQueue(person("reviewer"))).toBe(0);
    expect(await db.logEntry.findMany({ where: { action: "quote-settled" } })).toMatchObject([
      { reason: "An archive has the words.", actorId: person("reviewer").actorId },
    ]);
    expect(await verifyLog(db)).toMatchObject({ ok: true });
  });

  test("is no matter once its position is retracted", async () => {
    await store("They said: we say so. Again.");
    const values = await typed();
    const published = await db.revision.findFirstOrThrow({ where: { position: { key: KEY } } });
    const reason = { revision: String(published.number), reason: "It was another speaker." };
    const decision = { viewer: person("reviewer"), negotiation: "talks", position: KEY, now: NOW };
    expect(await retractPosition({ ...decision, values: reason })).toMatchObject({ ok: true });
    expect(await listQuoteAlerts()).toEqual([]);
    expect(await settle(person("reviewer"), values)).toMatchObject({ refusal: { kind: "no-such-step" } });
  });
});
