import type { PlainValues } from "@/domain/form/base";
import { parseRecordSubject, type RecordKind } from "@/domain/log/record-subject";
import { isSlug } from "@/domain/matrix/record";
import { issueValues } from "@/domain/negotiation/issue-form";
import { negotiationValues } from "@/domain/negotiation/negotiation-form";
import { participationValues } from "@/domain/negotiation/participation-form";
import { partyValues } from "@/domain/negotiation/party-form";
import { roundValues } from "@/domain/negotiation/round-form";
import { isLastingId } from "@/domain/position/lasting-id";
import { db } from "../db/db";
import { findParticipationForm } from "../party/participation-queries";
import { findPartyForm } from "../party/submit-party";
import { findSourceValues } from "../source/submit-source";
import { findIssueForm } from "./submit-issue";
import { findNegotiationForm } from "./submit-negotiation";
import { findRoundForm } from "./submit-round";

/** What is recorded of the record that a draft changes, as its form shows it; null for something new, or where it is gone. */
export async function findRecordedValues(kind: RecordKind, subject: string): Promise<PlainValues | null> {
  const known = parseRecordSubject(kind, subject);
  if (known === null) return null;
  const { name } = known;
  const negotiation = known.negotiation ?? "";
  // An address may hold anything; PostgreSQL takes no NUL.
  if (kind === "source" || kind === "snapshot") {
    return kind === "source" && isLastingId(name) ? findSourceValues(db, name) : null;
  }
  if (!isSlug(name) || (negotiation !== "" && !isSlug(negotiation))) return null;
  switch (kind) {
    case "negotiation":
      return valuesOf(await findNegotiationForm(db, name), negotiationValues);
    case "round":
      return valuesOf(await findRoundForm(db, negotiation, name), roundValues);
    case "issue":
      return valuesOf(await findIssueForm(db, negotiation, name), issueValues);
    case "party":
      return valuesOf(await findPartyForm(db, name), partyValues);
    case "participation":
      return valuesOf(await findParticipationForm(db, negotiation, name), participationValues);
  }
}

/** Whether a draft is of an issue whose proposition may not change any more. */
export async function isFrozenIssue(subject: string): Promise<boolean> {
  const known = parseRecordSubject("issue", subject);
  if (known === null) return false;
  return (await findIssueForm(db, String(known.negotiation), known.name))?.frozen ?? false;
}

function valuesOf<T>(row: { form: T } | null, toValues: (form: T) => PlainValues): PlainValues | null {
  return row && toValues(row.form);
}
