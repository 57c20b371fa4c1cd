import { createHash } from "node:crypto";
import { canonicalRecord } from "@/domain/dossier/canonical-record";
import type { DossierPosition } from "@/domain/dossier/dossier";

/** The SHA-256 (hex) of a position's canonical record. */
export function contentHash(position: DossierPosition): string {
  return createHash("sha256").update(canonicalRecord(position), "utf8").digest("hex");
}
