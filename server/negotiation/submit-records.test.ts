import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "@/domain/access/role";
import { withBase } from "@/domain/form/base";
import type { FormValues } from "@/domain/form/values";
import { issueValues } from "@/domain/negotiation/issue-form";
import { negotiationValues } from "@/domain/negotiation/negotiation-form";
import { participationValues } from "@/domain/negotiation/participation-form";
import { partyValues } from "@/domain/negotiation/party-form";
import { roundValues } from "@/domain/negotiation/round-form";
import { aPosition, aRecord, dossierOf } from "@/seeds/record-factory";
import { recordPerson } from "../auth/test-people";
import { db } from "../db/db";
import { describeOnEachDatabase } from "../db/test-databases";
import { readVersion } from "../db/versions";
import { importDossier } from "../dossier/commands";
import type { DraftKind } from "../draft/draft";
import { submitDraft } from "../draft/submit";
import { aRecordDraft } from "../draft/test-records";
import { findParticipationForm } from "../party/participation-queries";
import { findPartyForm } from "../party/submit-party";
import { search } from "../search/queries";
import { findNegotiation } from "./queries";
import { findIssueForm } from "./submit-issue";
import { findNegotiationForm } from "./submit-negotiation";
import { findRoundForm } from "./submit-round";

const NEW_ISSUE = { slug: "prisoners", title: "Prisoners", proposition: "All are exchanged.", category: "Process" };
const PART = { role: "observer", shortName: "Norway", abbreviation: "NO" };

describeOnEachDatabase("recording what a negotiation is made of", () => {
  let contributor: Viewer;
  let reviewer: Viewer;

  beforeAll(async () => {
    const talks = aRecord([aPosition({ statedOn: "2025-06-02" })], {
      rounds: [
        {
          slug: "first",
          title: "First round",
          place: null,
          date: { edtf: "2025-05", firstDay: "2025-05-01", lastDay: "2025-05-31" },
        },
      ],
    });
    for (const record of [talks, aRecord([], { slug: "other-talks", title: "Other talks" })]) {
      const result = await importDossier({ dossier: dossierOf(record), now: new Date("2026-01-01T00:00:00Z") });
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
    }
    contributor = await recordPerson("contributor", "anna");
    reviewer = await recordPerson("reviewer", "boris");
  });

  async function submit(kind: DraftKind, subject: string, values: FormValues, by = reviewer) {
    const draft = await aRecordDraft(by, kind, subject, values);
    return { ...(await submitDraft(draft.draftId, by, draft.now)), draft };
  }

  /** What the form of a change is opened with. */
  async function opened(subject: string): Promise<FormValues> {
    const [kind, name = ""] = subject.split("/");
    const [negotiation = "", own = ""] = name.split(".");
    switch (kind) {
      case "negotiation":
        return withBase(negotiationValues(present(await findNegotiationForm(db, name)).form));
      case "round":
        return withBase(roundValues(present(await findRoundForm(db, negotiation, own)).form));
      case "issue":
        return withBase(issueValues(present(await findIssueForm(db, negotiation, own)).form));
      case "party":
        return withBase(partyValues(present(await findPartyForm(db, name)).form));
      default:
        return withBase(participationValues(present(await findParticipationForm(db, negotiation, own)).form));
    }
  }

  const versions = async () => [await readVersion("talks"), await readVersion("other-talks")] as const;
  const entries = () => db.logEntry.findMany({ orderBy: { id: "desc" }, take: 3 });

  test.each<[DraftKind, string, FormValues, string, string]>([
    [
      "negotiation",
      "",
      { slug: "new-talks", title: "New talks", summary: "About it" },
      "/n/new-talks/manage",
      "negotiation/new-talks",
    ],
    [
      "round",
      "talks",
      { slug: "second", title: "Second", date: "June 2025", place: "" },
      "/n/talks/manage#rounds",
      "round/talks.second",
    ],
    ["issue", "talks", NEW_ISSUE, "/n/talks/manage#issues", "issue/talks.prisoners"],
    [
      "party",
      "talks",
      { slug: "norway", name: "Norway", kind: "state", code: "no" },
      "/n/talks/parties/new?party=norway",
      "party/norway",
    ],
    [
      "participation",
      "talks",
      { party: "norway", ...PART, memberOf: ["e3"], aliases: "Oslo\r\n" },
      "/n/talks/manage#parties",
      "participation/talks.norway",
    ],
  ])("a new %s is recorded and logged, by a reviewer and once", async (kind, subject, values, outcome, told) => {
    const rows = async () => [
      await db.negotiation.count(),
      await db.round.count(),
      await db.issue.count(),
      await db.party.count(),
      await db.participation.count(),
      await db.logEntry.count(),
    ];
    const before = await rows();
    expect(await submit(kind, subject, values, contributor)).toMatchObject({
      refusal: { kind: "denied", denial: "forbidden" },
    });
    expect(await rows()).toEqual(before);
    const result = await submit(kind, subject, values);
    expect(result).toMatchObject({ ok: true, outcome });
    const after = await rows();
    expect(after.reduce((sum, count) => sum + count)).toBe(before.reduce((sum, count) => sum + count) + 2);
    expect(await submitDraft(result.draft.draftId, reviewer, result.draft.now)).toEqual({ ok: true, outcome });
    expect(await rows()).toEqual(after);
    const [entry] = await entries();
    expect(entry).toMatchObject({ action: "negotiation-changed", subject: told, actorId: reviewer.actorId });
    expect(entry?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    // Another form of the same name.
    const name = kind === "participation" ? "party" : "slug";
    expect(await submit(kind, subject, values)).toMatchObject({
      refusal: { kind: "invalid", issues: [{ field: name, code: "taken" }] },
    });
  });

  test("readers see what is new, in its place", async () => {
    const record = present(await findNegotiation("talks"));
    expect(record.participations.at(-1)).toMatchObject({
      ...{ party: "norway", code: "NO", shortName: "Norway", memberOf: ["e3"], aliases: ["Oslo"] },
    });
    expect(record.issues.at(-1)).toMatchObject({ slug: "prisoners", scale: null });
    expect(record.rounds.map(({ slug, date }) => [slug, date.edtf])).toEqual([
      ["first", "2025-05"],
      ["second", "2025-06"],
    ]);
  });

  test.each<[string, FormValues, readonly [number, number]]>([
    ["negotiation/talks", { title: "The talks" }, [1, 0]],
    ["round/talks.first", { place: "Geneva" }, [1, 0]],
    ["issue/talks.neutrality", { proposition: "It stays neutral.", keywords: "a\r\nb" }, [1, 0]],
    ["participation/talks.russia", { shortName: "The Russian side" }, [1, 0]],
    ["party/russia", { name: "Russian Federation" }, [1, 1]],
  ])("a change of %s raises the versions of those who show it", async (subject, change, raised) => {
    const [kind] = subject.split("/") as [DraftKind];
    const values = { ...(await opened(subject)), ...change };
    const before = await versions();
    expect(await submit(kind, subject, values, contributor)).toMatchObject({ refusal: { kind: "denied" } });
    expect(await versions()).toEqual(before);
    expect(await submit(kind, subject, values)).toMatchObject({ ok: true });
    expect(await versions()).toEqual(before.map((version, index) => Number(version) + Number(raised[index])));
    const told = (await entries()).slice(0, raised[0] + raised[1]);
    expect(told.map((entry) => entry.subject)).toEqual(told.map(() => subject));
    // The same form again, opened before: somebody else's change stands.
    const stale = await submit(kind, subject, { ...values, ...invent(change) });
    expect(stale).toMatchObject({ refusal: { kind: "conflict" } });
    expect(await submit(kind, subject, await opened(subject))).toMatchObject({
      refusal: { kind: "invalid", issues: [{ field: "", code: "unchanged" }] },
    });
  });

  test("the search finds a party under its new name in every negotiation", async () => {
    const hits = (await search("Russian Federation", 20)).hits.filter(({ kind }) => kind === "party");
    expect(hits.map(({ negotiation }) => negotiation).sort()).toEqual(["other-talks", "talks"]);
    expect((await findNegotiation("other-talks"))?.participations[0]?.name).toBe("Russian Federation");
  });

  test("a proposition is frozen once somebody's answer to it was published; its title is not", async () => {
    const values = await opened("issue/talks.ceasefire-first");
    expect(await submit("issue", "issue/talks.ceasefire-first", { ...values, proposition: "Other" })).toMatchObject({
      refusal: { kind: "invalid", issues: [{ field: "proposition", code: "frozen" }] },
    });
    expect(await submit("issue", "issue/talks.ceasefire-first", { ...values, title: "Other" })).toMatchObject({
      ok: true,
    });
  });

  test.each<[string, FormValues, string, string]>([
    ["participation/talks.russia", { abbreviation: "UK" }, "abbreviation", "taken"],
    ["participation/talks.russia", { memberOf: "nobody" }, "memberOf", "unknown"],
    ["participation/talks.e3", { memberOf: "germany" }, "memberOf", "together"],
    ["participation/talks.e3", { memberOf: ["e3"] }, "memberOf", "together"],
    ["issue/talks.neutrality", { scaleLow: "Nothing" }, "scaleHigh", "required"],
    ["issue/talks.neutrality", { rowOrder: "-1" }, "rowOrder", "malformed"],
    ["issue/talks.neutrality", { slug: "other" }, "slug", "unknown-field"],
    ["negotiation/talks", { authorId: "1" }, "authorId", "unknown-field"],
    ["round/talks.first", { date: "some day" }, "date", "not-a-date"],
    ["party/russia", { code: "RUS" }, "code", "not-a-country-code"],
  ])("%s refuses %j", async (subject, change, field, code) => {
    const [kind] = subject.split("/") as [DraftKind];
    expect(await submit(kind, subject, { ...(await opened(subject)), ...change })).toMatchObject({
      refusal: { kind: "invalid", issues: [{ field, code }] },
    });
  });

  test.each<[DraftKind, string]>([
    ["negotiation", "negotiation/nothing"],
    ["round", "nothing"],
    ["round", "round/talks.nothing"],
    ["issue", "issue/nothing.neutrality"],
    ["participation", "participation/talks.nobody"],
    ["party", "party/nobody"],
  ])("a %s of %s is about nothing", async (kind, subject) => {
    expect(await submit(kind, subject, {})).toMatchObject({ refusal: { kind: "unknown" } });
  });

  test('no issue and no party takes the address "new"', async () => {
    const issues = [{ field: "slug", code: "taken" }];
    expect(await submit("issue", "talks", { ...NEW_ISSUE, slug: "new" })).toMatchObject({ refusal: { issues } });
    expect(await submit("party", "", { slug: "new", name: "New", kind: "state" })).toMatchObject({
      refusal: { issues },
    });
  });
});

const invent = (change: FormValues) => Object.fromEntries(Object.keys(change).map((name) => [name, "Something else"]));

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("It is not there");
  return value;
}
