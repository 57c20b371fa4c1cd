import { z } from "zod";
import { dossierFile } from "./schema";

/** The JSON Schema (draft 2020-12) of a dossier's file, for editors: the fields and their shapes, not how they relate. */
export function dossierJsonSchema(): object {
  return z.toJSONSchema(dossierFile, { io: "input" });
}
