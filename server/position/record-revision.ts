import type { DossierPosition } from "@/domain/dossier/dossier";
import type { RevisionKind } from "@/domain/position/state";
import type { Tx } from "../db/db";
import { contentHash } from "../dossier/content-hash";
import { checkQuotes } from "../source/quote-checks";

export interface NewRevision {
  positionId: number;
  number: number;
  kind: RevisionKind;
  record: DossierPosition;
  /** The rows of the sources of its citations, in their order. */
  sourceIds: readonly number[];
  actorId: number;
  now: Date;
}

/** Writes one revision of a position, with its body, its citations and the checks of its quotes; gives its row's id. */
export async function recordRevision(tx: Tx, revision: NewRevision): Promise<{ id: number; contentHash: string }> {
  const { positionId, number, kind, record, sourceIds, actorId, now } = revision;
  const { answer, redLine, termsChanged, statedOn, attribution, summary, conditions, speaker } = record;
  const hash = contentHash(record);
  const { id } = await tx.revision.create({
    data: {
      ...{ positionId, number, kind, redLine, termsChanged, attribution, actorId },
      stance: answer.kind === "stance" ? answer.stance : null,
      silence: answer.kind === "silence" ? answer.silence : null,
      statedOn: statedOn.edtf,
      firstDay: statedOn.firstDay,
      lastDay: statedOn.lastDay,
      contentHash: hash,
      recordedAt: now,
    },
    select: { id: true },
  });
  await tx.revisionBody.create({ data: { revisionId: id, summary, conditions, speaker } });
  await tx.citation.createMany({
    data: record.citations.map(({ exact, prefix, suffix, language, translation, locator }, index) => {
      const sourceId = sourceIds[index];
      if (sourceId === undefined) throw new Error(`Citation ${index} has no source`);
      return {
        ...{ revisionId: id, sourceId, exact, prefix, suffix, language, locator },
        ordinal: index + 1,
        translation: translation?.text ?? null,
        translator: translation?.by ?? null,
      };
    }),
  });
  await checkQuotes(tx, { revisionId: id }, now);
  return { id, contentHash: hash };
}
