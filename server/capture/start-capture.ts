import { captureContext } from "@/domain/capture/capture-context";
import { captureForm } from "@/domain/capture/capture-form";
import { proposeCandidates } from "@/domain/capture/propose-candidates";
import { fillSource } from "@/domain/citation/fill-from-metadata";
import { type SourceForm, sourceForm } from "@/domain/citation/source-form";
import { NO_METADATA } from "@/domain/citation/source-metadata";
import type { EdtfDate } from "@/domain/date/edtf";
import { checkForm } from "@/domain/form/read-form";
import { type FormValues, valueAt } from "@/domain/form/values";
import { isSlug } from "@/domain/matrix/record";
import { findDenial } from "../auth/authorise";
import { db, type Tx, transaction } from "../db/db";
import { saveDraft } from "../draft/commands";
import { newDraftId } from "../draft/new-draft-id";
import { checkNew, invalid, type RecordDraft, refused, submitRecord, UNKNOWN } from "../draft/submit-record";
import type { SubmitResult } from "../draft/submit-result";
import { fetchDocument } from "../fetch/fetch-document";
import { sha256 } from "../log/hash";
import { findNegotiation } from "../negotiation/queries";
import { keepFetched } from "../source/keep-fetched";
import { storeCopy } from "../source/store-copy";
import type { FetchMeans } from "../source/store-fetched";
import { createSource, publishSource } from "../source/submit-source";
import { type HadText, haveText } from "./have-text";

/**
 * Takes a text, stored as a copy of its source, and what the rules propose from it: the draft's subject is the negotiation. A
 * source that is recorded at the text's address is used; otherwise one is recorded, for which the page itself fills what was
 * left empty. The network is asked before the transaction, and for nobody who may not store a copy.
 */
export async function startCapture(
  draft: RecordDraft,
  means: FetchMeans = { fetch: fetchDocument },
): Promise<SubmitResult> {
  const { viewer, draftId, subject } = draft;
  const denial = await transaction((tx) => findDenial(tx, viewer, "store-snapshot"));
  if (denial !== null) return refused({ kind: "denied", denial });
  const done = await db.draft.findFirst({ where: { id: draftId, userId: viewer.userId, submittedAt: { not: null } } });
  if (done !== null) return { ok: true, outcome: done.outcome ?? "/capture" };
  const negotiation = isSlug(subject) ? await findNegotiation(subject) : null;
  if (negotiation === null) return UNKNOWN;
  const checked = checkNew(captureForm, draft.values);
  if (!checked.ok) return checked;
  const had = await haveText(checked.form, draft, means);
  if (!had.ok) return invalid(had.issue);
  const known = await findKnown(db, checked.form.url, had);
  const described = known === null ? await describe(draft, had) : null;
  if (described !== null && !described.ok) return invalid(...described.issues);
  const language = known?.language ?? described?.value.language ?? "en";
  const writtenOn = dayOf(checked.form.issued ?? described?.value.issued ?? known);
  const candidates = proposeCandidates(had.copy.text, captureContext(negotiation, language, writtenOn));
  return submitRecord(draft, "store-snapshot", async (tx) => {
    const source = await findOrRecord(tx, draft, checked.form.url, had, described?.value ?? null);
    if (source === null) return invalid({ field: "url", code: "unknown" });
    const { snapshotId } = await store(tx, source, had, draft);
    const { id: negotiationId } = await tx.negotiation.findUniqueOrThrow({ where: { slug: negotiation.slug } });
    const id = newDraftId();
    const of = { userId: viewer.userId, negotiationId, sourceId: source.id, snapshotId };
    const proposed = candidates.map((content, index) => ({ ordinal: index + 1, content }));
    await tx.capture.create({
      data: { id, ...of, writtenOn, createdAt: draft.now, candidates: { create: proposed } },
    });
    return { ok: true, outcome: `/capture/${id}` };
  });
}

interface SourceRow {
  id: number;
  key: string;
  url: string | null;
  language: string;
  firstDay: string | null;
  lastDay: string | null;
}

/**
 * The recorded source of a text: that of its address, or of the one where that led; without an address, one of which this very
 * text is stored. What a page calls its own address is not believed: it could then stand as the copy of another one's.
 */
async function findKnown(
  from: Pick<Tx, "source">,
  url: string | null,
  { copy }: Extract<HadText, { ok: true }>,
): Promise<SourceRow | null> {
  if (url === null) {
    const snapshots = { some: { sha256: sha256(copy.text) } };
    return from.source.findFirst({ where: { snapshots }, orderBy: { id: "asc" } });
  }
  const asked = await from.source.findFirst({ where: { url } });
  if (asked !== null || copy.how === "pasted") return asked;
  return from.source.findFirst({ where: { url: copy.url } });
}

/** What a new source is recorded as. What is missing is asked for, in a form that has what the page said of itself. */
async function describe(
  { draftId, viewer, values, now }: RecordDraft,
  had: Extract<HadText, { ok: true }>,
): Promise<ReturnType<typeof checkForm<SourceForm>>> {
  const typed = Object.fromEntries(FIELDS.map((field) => [field, valueAt(values, field)]));
  const { values: filled } = fillSource(typed, "metadata" in had.copy ? had.copy.metadata : NO_METADATA);
  const checked = checkForm(sourceForm, { ...filled, publisher: "", grade: "", note: "" });
  if (!checked.ok) {
    const text = valueAt(values, "text");
    const asked: FormValues = { ...Object.fromEntries(FIELDS.map((field) => [field, filled[field] ?? ""])), text };
    await saveDraft(draftId, viewer, asked, now);
  }
  return checked;
}

const FIELDS = ["url", "title", "type", "containerTitle", "authors", "issued", "language"] as const;

async function findOrRecord(
  tx: Tx,
  draft: RecordDraft,
  url: string | null,
  had: Extract<HadText, { ok: true }>,
  described: SourceForm | null,
): Promise<SourceRow | null> {
  const known = await findKnown(tx, url, had);
  if (known !== null || described === null) return known;
  const row = await createSource(tx, described);
  await publishSource(tx, draft, row);
  return row;
}

function store(
  tx: Tx,
  source: SourceRow,
  had: Extract<HadText, { ok: true }>,
  { viewer: { actorId }, now }: RecordDraft,
): Promise<{ snapshotId: number }> {
  if (!("asked" in had)) return storeCopy(tx, source, had.copy, actorId, now);
  const asked = { ...source, url: source.url ?? had.asked };
  return keepFetched(tx, asked, had.copy, had.status, { actorId, askerId: actorId }, now);
}

/** The day of a date that is one day; null for any other. */
function dayOf(
  date: Pick<EdtfDate, "firstDay" | "lastDay"> | { firstDay: string | null; lastDay: string | null } | null,
) {
  return date !== null && date.firstDay !== null && date.firstDay === date.lastDay ? date.firstDay : null;
}
