import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PositionDraftPage } from "@/components/editing/position-draft-page";
import { parsePositionAddress } from "@/domain/position/address";
import type { Conflict } from "@/domain/position/conflict";
import { positionValues } from "@/domain/position/form-values";
import { compareChanges } from "@/domain/position/merge-values";
import { positionForm } from "@/domain/position/position-form";
import type { Draft } from "@/server/draft/draft";
import { findNegotiation } from "@/server/negotiation/queries";
import { listSourceOptions } from "@/server/position/form-options";
import { findHead, findRevisionText, type PositionHead } from "@/server/position/head";
import { findTypedCitations } from "@/server/position/typed-citations";
import { listTypedDuplicates } from "@/server/position/typed-duplicates";
import type { DraftProps } from "./draft-props";
import { standingIssues } from "./standing-issues";

/** The form of a position, with what is recorded near it. */
export async function PositionDraft({ draft, refused, merged, kept }: DraftProps) {
  const { values, subject, refusal } = draft;
  const address = parsePositionAddress(subject) ?? { negotiation: subject, id: null };
  const [negotiation, head] = await Promise.all([
    findNegotiation(address.negotiation),
    address.id === null ? null : findHead(address.negotiation, address.id),
  ]);
  if (negotiation === null) notFound();
  const [sources, citations, duplicates, conflict, note] = await Promise.all([
    listSourceOptions(),
    findTypedCitations(values),
    address.id === null ? listTypedDuplicates(address.negotiation, values, null) : [],
    head && findConflict(draft, head),
    findNote(draft, { merged, kept }),
  ]);
  return (
    <PositionDraftPage
      draft={draft.id}
      updatedAt={draft.updatedAt}
      values={values}
      issues={standingIssues(positionForm, draft)}
      negotiation={negotiation}
      sources={sources}
      citations={citations}
      change={head && { wasPublished: head.wasPublished }}
      position={address.id}
      duplicates={duplicates}
      conflict={conflict}
      refused={refused}
      askedAboutDuplicates={refusal?.kind === "duplicates"}
      note={note}
    />
  );
}

async function findConflict({ baseRevisionId, values }: Draft, head: PositionHead): Promise<Conflict | null> {
  if (baseRevisionId === null || baseRevisionId === head.revisionId || head.position === null) return null;
  const before = await findRevisionText(baseRevisionId);
  if (before === null) return null;
  const base = positionValues(before);
  const theirs = positionValues(head.position);
  const fields = compareChanges(base, values, theirs);
  return { headId: head.revisionId, author: head.author, base, theirs, fields };
}

async function findNote({ refusal }: Draft, done: { merged: boolean; kept: boolean }): Promise<string | null> {
  const [form, words] = await Promise.all([getTranslations("form"), getTranslations("positionForm")]);
  if (done.merged) return words("merged");
  if (done.kept) return form("keptDraft");
  if (refusal?.kind === "denied") return form("denied");
  return refusal?.kind === "unknown" ? form("gone") : null;
}
