import { canonicalJson } from "@/domain/dossier/canonical-json";
import type { Landing } from "@/domain/dossier/landing";
import { type Preview, previewImport } from "@/domain/dossier/preview";
import type { Stored } from "@/domain/dossier/stored";
import type { Tx } from "../db/db";
import { sha256 } from "../log/hash";
import { contentHash } from "./content-hash";
import type { ImportReading } from "./read-import";
import { readStored } from "./read-stored";

/** The file of an import that can be read. */
export type GoodReading = Extract<ImportReading, { kind: "dossier" | "table" }>;

/** An import beside what is stored at this moment. */
export interface Prepared {
  stored: Stored;
  preview: Preview;
  /** Changes whenever the import would do something else, or the negotiation changed. */
  basis: string;
}

/** Finds what an import would do now. Null where a table was read beside another version of its negotiation. */
export async function prepareImport(tx: Tx, reading: GoodReading, landing: Landing): Promise<Prepared | null> {
  const { slug } = reading.dossier.negotiation;
  const row = await tx.negotiation.findUnique({ where: { slug }, select: { version: true } });
  const version = row?.version ?? 0;
  if (reading.kind === "table" && reading.version !== version) return null;
  const stored = await readStored(tx, reading.dossier);
  const preview = previewImport(reading.dossier, stored, landing, contentHash);
  return { stored, preview, basis: basisOf(reading, preview, landing, version) };
}

function basisOf({ dossier, ...reading }: GoodReading, preview: Preview, landing: Landing, version: number): string {
  const rows = dossier.positions.map((position, index) => [
    contentHash(position),
    preview.outcomes[index]?.outcome ?? "refused",
  ]);
  const unread = reading.kind === "table" ? reading.reading.refused.map(({ rows }) => rows) : [];
  const blocking = preview.blocking.map(({ message }) => message);
  return sha256(canonicalJson({ slug: dossier.negotiation.slug, landing, version, rows, unread, blocking }));
}
