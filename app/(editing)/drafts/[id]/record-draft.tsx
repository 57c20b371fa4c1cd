import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { RecordDraftPage } from "@/components/negotiation/record-draft-page";
import { snapshotForm } from "@/domain/citation/snapshot-form";
import { sourceForm } from "@/domain/citation/source-form";
import { baseText, changedSince, type PlainValues, splitBase } from "@/domain/form/base";
import type { FormIssue } from "@/domain/form/form-issue";
import { type FormValues, valueAt } from "@/domain/form/values";
import { parseRecordSubject, type RecordKind } from "@/domain/log/record-subject";
import { issueForm, newIssueForm } from "@/domain/negotiation/issue-form";
import { negotiationForm } from "@/domain/negotiation/negotiation-form";
import { newParticipationForm, participationForm } from "@/domain/negotiation/participation-form";
import { newPartyForm, partyForm } from "@/domain/negotiation/party-form";
import { newRoundForm, roundForm } from "@/domain/negotiation/round-form";
import type { Draft } from "@/server/draft/draft";
import { findManagedNegotiation } from "@/server/negotiation/manage-queries";
import { findRecordedValues } from "@/server/negotiation/recorded-values";
import { findSourceAt, findSourceForEditor } from "@/server/source/stored-text";
import type { DraftProps } from "./draft-props";
import { RecordFields } from "./record-fields";
import { standingIssues } from "./standing-issues";

/** The form of a record that is not a position, with what somebody else changed of it meanwhile. */
export async function RecordDraft({ draft, kind, refused, merged, kept }: DraftProps & { kind: RecordKind }) {
  const { values, subject } = draft;
  const isNew = kind === "snapshot" || parseRecordSubject(kind, subject) === null;
  const [recorded, about, note] = await Promise.all([
    findRecordedValues(kind, subject),
    findAbout(kind, subject),
    findNote(draft, { merged, kept }),
  ]);
  if (!isNew && recorded === null) notFound();
  const standing = standingIssues(schemaOf(kind, isNew), { ...draft, values: splitBase(values).typed });
  const issues = [...standing, ...findCircles(draft)];
  const takenUrl = issues.some(({ field, code }) => field === "url" && code === "taken");
  return (
    <RecordDraftPage
      draft={draft}
      kind={kind}
      isNew={isNew}
      values={values}
      issues={issues}
      conflict={isNew || recorded === null ? null : conflictOf(values, recorded)}
      refused={refused}
      note={note}
      known={takenUrl ? await findSourceAt(valueAt(values, "url").trim()) : null}
      about={about}
    >
      <RecordFields kind={kind} subject={subject} values={values} issues={issues} isNew={isNew} />
    </RecordDraftPage>
  );
}

function conflictOf(values: FormValues, recorded: PlainValues) {
  const changed = changedSince(values, recorded);
  return changed.length === 0 ? null : { changed, seen: baseText(recorded) };
}

const SCHEMAS: Record<RecordKind, readonly [forNew: z.ZodType, forChange: z.ZodType]> = {
  negotiation: [negotiationForm, negotiationForm],
  round: [newRoundForm, roundForm],
  issue: [newIssueForm, issueForm],
  party: [newPartyForm, partyForm],
  participation: [newParticipationForm, participationForm],
  source: [sourceForm, sourceForm],
  snapshot: [snapshotForm, snapshotForm],
};

function schemaOf(kind: RecordKind, isNew: boolean): z.ZodType {
  return SCHEMAS[kind][isNew ? 0 : 1];
}

// Only what is recorded shows that a membership leads back to the party itself.
function findCircles({ refusal }: Draft): readonly FormIssue[] {
  if (refusal?.kind !== "invalid") return [];
  return refusal.issues.filter(({ field, code }) => field === "memberOf" && code === "together");
}

/** What a draft is part of: its negotiation or source. */
async function findAbout(kind: RecordKind, subject: string): Promise<{ title: string; path: string } | null> {
  const known = parseRecordSubject(kind, subject);
  if (kind === "source" || kind === "snapshot") {
    const found = known && (await findSourceForEditor(known.name));
    return found && { title: found.source.title, path: `/sources/${encodeURIComponent(found.source.id)}` };
  }
  const slug = kind === "negotiation" ? known?.name : known ? known.negotiation : subject;
  const found = slug ? await findManagedNegotiation(slug) : null;
  return found && { title: found.title, path: `/n/${found.slug}/manage` };
}

async function findNote({ refusal }: Draft, done: { merged: boolean; kept: boolean }): Promise<string | null> {
  const [form, records] = await Promise.all([getTranslations("form"), getTranslations("records")]);
  if (done.merged) return records("merged");
  if (done.kept) return form("keptDraft");
  if (refusal?.kind === "denied") return form("denied");
  return refusal?.kind === "unknown" ? form("gone") : null;
}
