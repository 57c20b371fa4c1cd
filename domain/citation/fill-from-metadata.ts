import type { PlainValues } from "../form/base";
import type { SourceMetadata } from "./source-metadata";

/** The fields of a source's form that a document may fill. */
export const FILLED_FIELDS = [
  "type",
  "title",
  "containerTitle",
  "publisher",
  "authors",
  "issued",
  "url",
  "language",
] as const;
export type FilledField = (typeof FILLED_FIELDS)[number];

/** A source's form after it was filled, and which fields were, so that a note can name them. */
export interface FilledSource {
  values: PlainValues;
  filled: readonly FilledField[];
}

/** Fills the empty fields of a source's form with what a document says of itself; what was typed stays. */
export function fillSource(values: PlainValues, metadata: SourceMetadata): FilledSource {
  const said: PlainValues = Object.fromEntries(
    FILLED_FIELDS.map((field) => [field, field === "authors" ? metadata.authors.join("\n") : (metadata[field] ?? "")]),
  );
  const filled = FILLED_FIELDS.filter((field) => (values[field] ?? "").trim() === "" && said[field] !== "");
  return { values: { ...values, ...Object.fromEntries(filled.map((field) => [field, said[field] ?? ""])) }, filled };
}
