import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import type { FeedEvent } from "@/domain/feed/feed";
import type { FeedScope } from "@/domain/feed/feed-address";
import type { FormValues } from "@/domain/form/values";
import type { Position } from "@/domain/position/position";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { importDossier } from "../dossier/commands";
import { submitPosition } from "../position/submit";
import { openPositionDraft, TYPED } from "../position/test-drafts";
import { hideRevision } from "../review/hide";
import { restoreRevision } from "../review/restore";
import { retractPosition } from "../review/retract";
import { getFeedBytes } from "./feed-bytes";
import { findFeed } from "./queries";

const ALL: FeedScope = { kind: "negotiation" };
const RUSSIA = aPosition({ statedOn: "2025-06-02", summary: "Words of Russia." });
const UKRAINE = aPosition({ party: "ukraine", issue: "neutrality", statedOn: "2025-06-03" });
const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour));
const iso = (hour: number) => at(hour).toISOString();

describeOnEachDatabase("a feed", (_, kind) => {
  let administrator: Viewer;

  async function publish(hour: number, ...positions: Position[]) {
    const dossier = dossierOf(aRecord(positions));
    const result = await importDossier({ dossier, now: at(hour), reason: "It erred" });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
  }

  async function decide(command: typeof retractPosition, hour: number, revision: number, reason: string) {
    const values = { revision: String(revision), reason };
    const result = await command({
      ...{ viewer: administrator, negotiation: "talks", position: RUSSIA.id, values },
      now: at(hour),
    });
    expect(result).toMatchObject({ ok: true });
  }

  /** Hands a position, or a change of one, to the reviewers. */
  async function submit(position: string | null, values: FormValues) {
    const of = { position: { key: position ?? "" } };
    const base = position === null ? null : (await db.revision.findFirstOrThrow({ where: of })).id;
    const subject = position === null ? "talks" : `talks.${position}`;
    const draftId = await openPositionDraft(administrator, subject, base, values);
    const request = { viewer: administrator, negotiation: "talks", position, baseRevisionId: base, draftId };
    expect(await submitPosition({ ...request, values, now: at(2) })).toMatchObject({ ok: true });
  }

  const eventsOf = async (scope: FeedScope = ALL) => (await findFeed("talks", scope))?.events ?? [];
  const told = (event: FeedEvent) =>
    event.kind === "retracted"
      ? ["retracted", event.position, event.reason, event.restored]
      : [event.revision.kind, event.position, event.said?.summary ?? null, event.since?.kind ?? null];

  beforeAll(async () => {
    administrator = await recordPerson("administrator", "Ada");
    await publish(1, RUSSIA, UKRAINE);
  });

  test("tells what was published, by party and issue, and nothing that waits for review", async () => {
    await submit(null, TYPED);
    const change = { kind: "correction", reason: "It said less" };
    await submit(UKRAINE.id, { ...TYPED, ...change, party: "ukraine", issue: "neutrality", statedOn: "2025-06-03" });
    expect((await eventsOf()).map(told)).toEqual([
      ["original", UKRAINE.id, "Says so.", null],
      ["original", RUSSIA.id, "Words of Russia.", null],
    ]);
    expect((await eventsOf({ kind: "party", party: "russia" })).map(told)).toEqual([
      ["original", RUSSIA.id, "Words of Russia.", null],
    ]);
    const neutrality = await findFeed("talks", { kind: "issue", issue: "neutrality" });
    expect(neutrality).toMatchObject({ about: "neutrality", updated: iso(1), events: [{ position: UKRAINE.id }] });
    expect([...(neutrality?.sources.keys() ?? [])]).toEqual(["tass"]);
    // Of a party that said nothing there is a feed all the same.
    expect(await findFeed("talks", { kind: "party", party: "e3" })).toMatchObject({ about: "e3", events: [] });
  });

  test.each<[string, FeedScope]>([
    ["nowhere", ALL],
    ["talks", { kind: "party", party: "atlantis" }],
    ["talks", { kind: "issue", issue: "weather" }],
    ["talks", { kind: "party", party: "russia\u0000" }],
    ["Talks'", ALL],
  ])("is none of what does not exist: %s %j", async (slug, scope) => {
    expect(await findFeed(slug, scope)).toBeNull();
    expect(await getFeedBytes(slug, scope, "https://a.example", JSON.stringify)).toBeNull();
  });

  test("tells a correction with its reason, and that the record before it was replaced", async () => {
    const [before] = await eventsOf({ kind: "party", party: "russia" });
    await publish(3, { ...RUSSIA, summary: "Words put right." });
    const events = await eventsOf({ kind: "party", party: "russia" });
    expect(events.map(told)).toEqual([
      ["correction", RUSSIA.id, "Words put right.", null],
      ["original", RUSSIA.id, "Words of Russia.", "replaced"],
    ]);
    expect(events[0]).toMatchObject({ at: iso(3), updated: iso(3), reason: "It erred", revision: { number: 2 } });
    expect(events[1]).toMatchObject({ id: before?.id, at: iso(1), updated: iso(3), reason: null });
  });

  test("tells a retraction with its reason, and marks what it withdrew", async () => {
    await decide(retractPosition, 4, 2, "It was another speech");
    expect((await eventsOf({ kind: "issue", issue: "ceasefire-first" })).map(told)).toEqual([
      ["retracted", RUSSIA.id, "It was another speech", false],
      ["correction", RUSSIA.id, "Words put right.", "retracted"],
      ["original", RUSSIA.id, "Words of Russia.", "retracted"],
    ]);
    expect(await findFeed("talks", ALL)).toMatchObject({ updated: iso(4) });
  });

  test("tells that it was published again", async () => {
    await decide(restoreRevision, 5, 1, "It was that speech after all");
    expect((await eventsOf({ kind: "party", party: "russia" })).map(told)).toEqual([
      ["correction", RUSSIA.id, "Words of Russia.", null],
      ["retracted", RUSSIA.id, "It was another speech", true],
      ["correction", RUSSIA.id, "Words put right.", "replaced"],
      ["original", RUSSIA.id, "Words of Russia.", "replaced"],
    ]);
  });

  test("has no word that was removed for legal reasons, nor what that was stated on", async () => {
    await decide(hideRevision, 6, 2, "A court order");
    const events = await eventsOf({ kind: "party", party: "russia" });
    expect(JSON.stringify(events)).not.toContain("put right");
    expect(events[2]).toMatchObject({ said: null, reason: null, updated: iso(6) });
    await decide(hideRevision, 7, 3, "A court order");
    const after = await eventsOf({ kind: "party", party: "russia" });
    expect(after.map(told)).toEqual([
      ["retracted", RUSSIA.id, "A court order", false],
      ["correction", RUSSIA.id, null, "retracted"],
      ["retracted", RUSSIA.id, "It was another speech", false],
      ["correction", RUSSIA.id, null, "retracted"],
      ["original", RUSSIA.id, "Words of Russia.", "retracted"],
    ]);
  });

  test("has ids of its own for each event and each feed, which stay", async () => {
    const feeds = await Promise.all(
      [ALL, { kind: "party", party: "russia" } as const, { kind: "issue", issue: "neutrality" } as const].map((scope) =>
        findFeed("talks", scope),
      ),
    );
    const ids = feeds.map((feed) => feed?.id);
    expect(new Set(ids).size).toBe(3);
    const events = (await eventsOf()).map(({ id }) => id);
    expect(new Set(events).size).toBe(events.length);
    await publish(8, aPosition({ statedOn: "2025-07-01" }));
    expect((await findFeed("talks", ALL))?.id).toBe(ids[0]);
    expect((await eventsOf()).map(({ id }) => id).slice(1)).toEqual(events);
  });

  test("is made once for each version and place, and anew when something is published", async () => {
    let made = 0;
    // The process keeps what it made: each database has a place of its own here.
    const bytes = async (origin = `https://${kind}.example`) => {
      const found = await getFeedBytes("talks", ALL, origin, (feed) => {
        made += 1;
        return `${origin} ${JSON.stringify(feed)}`;
      });
      return { etag: found?.etag, text: new TextDecoder().decode(found?.bytes) };
    };
    const first = await bytes();
    expect(await bytes()).toEqual(first);
    expect(made).toBe(1);
    expect((await bytes("https://b.example")).text).toContain("https://b.example");
    await publish(9, aPosition({ statedOn: "2025-07-02", summary: "The newest." }));
    const second = await bytes();
    expect(second.text).toContain("The newest.");
    expect(second.etag).not.toBe(first.etag);
  });

  test("tells at most fifty, the newest", async () => {
    const days = Array.from({ length: 60 }, (_, day) =>
      new Date(Date.UTC(2024, 0, day + 1)).toISOString().slice(0, 10),
    );
    await publish(10, ...days.map((statedOn) => aPosition({ statedOn })));
    const events = await eventsOf();
    expect(events).toHaveLength(50);
    expect(events.every((event) => event.at === iso(10))).toBe(true);
  });
});
