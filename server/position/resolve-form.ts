import { deriveSourceId } from "@/domain/dossier/default-names";
import type { FormIssue } from "@/domain/form/form-issue";
import type { CitedSource } from "@/domain/position/from-form";
import type { CitationForm, PositionForm } from "@/domain/position/position-form";
import type { Db, Tx } from "../db/db";

/** The rows that a form's names stand for. */
export interface Resolved {
  participationId: number;
  issueId: number;
  /** One for each citation, in order. */
  sources: readonly ResolvedSource[];
}

/** A recorded source by its row, or one to be recorded with the position. */
export type ResolvedSource = CitedSource & ({ rowId: number } | { rowId: null; citation: CitationForm });

export type Resolution = { ok: true; resolved: Resolved } | { ok: false; issues: readonly FormIssue[] };

/** Looks up what a form names; what is not there is an issue of its field. */
export async function resolveForm(tx: Tx, negotiationId: number, form: PositionForm): Promise<Resolution> {
  const [participation, issue] = await Promise.all([
    tx.participation.findFirst({ where: { negotiationId, party: { slug: form.party } }, select: { id: true } }),
    tx.issue.findFirst({ where: { negotiationId, slug: form.issue }, select: { id: true } }),
  ]);
  const issues: FormIssue[] = [];
  if (participation === null) issues.push({ field: "party", code: "unknown" });
  if (issue === null) issues.push({ field: "issue", code: "unknown" });
  const sources: ResolvedSource[] = [];
  const taken = new Set<string>();
  for (const [index, citation] of form.citations.entries()) {
    const found = await resolveSource(tx, citation, taken);
    if (typeof found === "string") issues.push({ field: `citations[${index}].${found}`, code: CODE[found] });
    else sources.push(found);
  }
  if (issues.length > 0 || participation === null || issue === null) return { ok: false, issues };
  return { ok: true, resolved: { participationId: participation.id, issueId: issue.id, sources } };
}

const CODE = { source: "unknown", "newSource.url": "taken" } as const;

async function resolveSource(
  tx: Tx,
  citation: CitationForm,
  taken: Set<string>,
): Promise<ResolvedSource | keyof typeof CODE> {
  if (citation.source !== null) {
    const row = await findRecordedSource(tx, citation.source);
    return row === null ? "source" : { rowId: row.id, id: row.key, language: row.language };
  }
  const { newSource } = citation;
  if (newSource === undefined) return "source";
  if (newSource.url !== null && (await tx.source.findFirst({ where: { url: newSource.url } })) !== null) {
    return "newSource.url";
  }
  const like = deriveSourceId(newSource.title, new Set());
  const known = await tx.source.findMany({ where: { key: { startsWith: like } }, select: { key: true } });
  const id = deriveSourceId(newSource.title, new Set([...known.map(({ key }) => key), ...taken]));
  taken.add(id);
  return { rowId: null, citation, id, language: newSource.language };
}

/** A source by its id, its address, or its DOI; null when none is recorded. */
export function findRecordedSource(from: Db | Tx, text: string) {
  const doi = /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,}\/\S+)$/i.exec(text)?.[1];
  if (doi !== undefined) return from.source.findFirst({ where: { url: `https://doi.org/${doi}` } });
  if (/^https?:\/\//i.test(text)) return from.source.findFirst({ where: { url: text } });
  return from.source.findUnique({ where: { key: text } });
}
