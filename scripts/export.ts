import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { dossierJsonSchema } from "@/domain/dossier/json-schema";
import { DOSSIER_FORMATS, type DossierFormat, printDossier } from "@/domain/dossier/print-dossier";
import { assertReady } from "@/server/db/assert-ready";
import { currentDatabase } from "@/server/db/db";
import { getDossier } from "@/server/dossier/queries";

const USAGE = `npm run export -- NEGOTIATION [--format yaml|json] [--output FILE]
  writes a negotiation's published record as a dossier, which npm run import reads
npm run --silent export -- --schema > docs/dossier.schema.json
  writes the JSON Schema of dossiers`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: "string", default: "yaml" },
      output: { type: "string" },
      schema: { type: "boolean", default: false },
    },
  });
  const [slug, ...more] = positionals;
  if (values.schema) return write(`${JSON.stringify(dossierJsonSchema(), null, 2)}\n`, values.output);
  if (slug === undefined || more.length > 0 || !isFormat(values.format)) {
    console.error(USAGE);
    return 2;
  }
  await assertReady();
  return write(printDossier(await getDossier(slug), values.format), values.output);
}

function isFormat(name: string): name is DossierFormat {
  return DOSSIER_FORMATS.some((format) => format === name);
}

function write(text: string, file: string | undefined): number {
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
await currentDatabase().close();
