import { describe, expect, test } from "vitest";
import { checkForm } from "../form/read-form";
import { issueForm, issueValues, newIssueForm } from "./issue-form";
import { negotiationForm } from "./negotiation-form";
import { findCircles, newParticipationForm, participationForm, participationValues } from "./participation-form";
import { newPartyForm, partyForm, partyValues } from "./party-form";
import { newRoundForm, roundForm, roundValues } from "./round-form";

const NEGOTIATION = { slug: "talks", title: "Talks", summary: "About it" };
const ROUND = { slug: "first", title: "First", date: "May 2025", place: "" };
const PARTY = { slug: "ukraine", name: "Ukraine", kind: "state", code: "ua" };
const PART = { party: "ukraine", role: "principal", shortName: "Ukraine", abbreviation: "UA" };
const ISSUE = { slug: "neutrality", title: "Neutrality", proposition: "It is neutral.", category: "Security" };

describe("what is typed is recorded, and shown again as it was", () => {
  test("a round", () => {
    const { slug: _, ...typed } = ROUND;
    const checked = checkForm(roundForm, typed);
    expect(checked).toMatchObject({ value: { date: { edtf: "2025-05", lastDay: "2025-05-31" }, place: null } });
    if (checked.ok) expect(checkForm(roundForm, roundValues(checked.value))).toEqual(checked);
  });

  test("a party", () => {
    const { slug: _, ...typed } = PARTY;
    const checked = checkForm(partyForm, typed);
    expect(checked).toMatchObject({ value: { code: "UA" } });
    if (checked.ok) expect(checkForm(partyForm, partyValues(checked.value))).toEqual(checked);
  });

  test("a party's part", () => {
    const { party: _, ...typed } = PART;
    const checked = checkForm(participationForm, { ...typed, memberOf: ["eu", "e3", "eu"], columnOrder: "3" });
    expect(checked).toMatchObject({ value: { memberOf: ["e3", "eu"], columnOrder: 3, featured: false, aliases: [] } });
    if (checked.ok) expect(checkForm(participationForm, participationValues(checked.value))).toEqual(checked);
  });

  test("an issue", () => {
    const { slug: _, ...typed } = ISSUE;
    const checked = checkForm(issueForm, {
      ...typed,
      scaleLow: "none",
      scaleHigh: "all",
      keywords: "a\nb",
      featured: "on",
    });
    expect(checked).toMatchObject({ value: { keywords: ["a", "b"], rowOrder: null, featured: true } });
    if (checked.ok) expect(checkForm(issueForm, issueValues(checked.value))).toEqual(checked);
  });
});

test.each([
  [negotiationForm, { ...NEGOTIATION, slug: "Talks!" }, "slug", "not-a-slug"],
  [negotiationForm, { ...NEGOTIATION, summary: "a".repeat(2001) }, "summary", "too-long"],
  [negotiationForm, { ...NEGOTIATION, version: "9" }, "version", "unknown-field"],
  [newRoundForm, { ...ROUND, date: "31 June 2025" }, "date", "not-a-date"],
  [newPartyForm, { ...PARTY, code: "UKR" }, "code", "not-a-country-code"],
  [newPartyForm, { ...PARTY, kind: "planet" }, "kind", "not-a-choice"],
  [newPartyForm, { ...PARTY, slug: "new" }, "slug", "taken"],
  [newParticipationForm, { ...PART, abbreviation: "UKRAINIAN" }, "abbreviation", "too-long"],
  [newParticipationForm, { ...PART, columnOrder: "first" }, "columnOrder", "malformed"],
  [newIssueForm, { ...ISSUE, slug: "new" }, "slug", "taken"],
  [newIssueForm, { ...ISSUE, scaleHigh: "all" }, "scaleLow", "required"],
  [newIssueForm, { ...ISSUE, proposition: "a".repeat(401) }, "proposition", "too-long"],
] as const)("refused, case %#", (schema, values, field, code) => {
  expect(checkForm<unknown>(schema, values)).toMatchObject({ ok: false, issues: [{ field, code }] });
});

test("nobody is a member of itself, directly or through others", () => {
  const memberOf = new Map([
    ["germany", ["e3"]],
    ["e3", ["eu"]],
    ["eu", []],
  ]);
  expect(findCircles("eu", ["germany", "e3", "eu"], memberOf)).toEqual(["germany", "e3", "eu"]);
  expect(findCircles("germany", ["e3", "eu"], memberOf)).toEqual([]);
});
