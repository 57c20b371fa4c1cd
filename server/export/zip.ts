import { strToU8, type Zippable, zipSync } from "fflate";
import { fileName } from "@/domain/export/file-name";
import { printReadme } from "@/domain/export/print-readme";
import type { TakenView } from "@/domain/export/taken-view";
import type { FileFormat } from "./formats";
import { exportWords } from "./words";

/** A view as every kind of file in one archive, with a README.txt that says what each is. */
export async function makeArchive(
  view: TakenView,
  formats: readonly [name: string, format: FileFormat][],
): Promise<Uint8Array> {
  const names = formats.map(([name]) => name);
  const files: Zippable = { "README.txt": strToU8(printReadme(view, names, exportWords)) };
  for (const [name, { make }] of formats) files[fileName(view, name)] = await make(view);
  // The archive's own clock has no time zone; noon of the day of retrieval is that day wherever it is unpacked.
  const mtime = new Date(`${view.retrieved}T12:00:00`);
  return zipSync(files, { mtime });
}
