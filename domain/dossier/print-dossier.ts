import type { Dossier } from "./dossier";
import type { DossierFile } from "./schema";
import { toFile } from "./to-file";

export const DOSSIER_FORMATS = ["yaml", "json"] as const;
export type DossierFormat = (typeof DOSSIER_FORMATS)[number];

/** A dossier as the text of a file that reads back as the same dossier. */
export function printDossier(dossier: Dossier, format: DossierFormat): string {
  const file = toFile(dossier);
  return format === "json" ? `${JSON.stringify(file, null, 2)}\n` : printYaml(file);
}

/** One line an entry, so that a comparison of two files shows which entries differ. */
function printYaml({ negotiation, rounds, parties, issues, sources, positions }: DossierFile): string {
  const fields = Object.entries(negotiation).map(([name, value]) => `  ${name}: ${scalar(value)}`);
  return `${[
    ["negotiation:", ...fields],
    list("rounds", rounds),
    list("parties", parties),
    list("issues", issues),
    list("sources", sources),
    positions.length === 0 ? ["positions: []"] : ["positions:", ...positionLines(positions)],
  ]
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function list(name: string, entries: readonly object[]): string[] {
  return entries.length === 0 ? [`${name}: []`] : [`${name}:`, ...entries.map(line)];
}

const line = (entry: object) => `  - ${inline(entry)}`;

/** A heading stands wherever another issue begins; the order stays as it is. */
function positionLines(positions: DossierFile["positions"]): string[] {
  return positions.flatMap((position, index) => {
    const isFirst = position.issue !== positions[index - 1]?.issue;
    return isFirst ? [`  # ${"-".repeat(64)} ${position.issue}`, line(position)] : [line(position)];
  });
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    return `{${Object.entries(value)
      .map(([name, item]) => `${name}: ${inline(item)}`)
      .join(", ")}}`;
  }
  return typeof value === "string" ? scalar(value) : String(value);
}

// What YAML 1.2 reads as the same text without quotes, wherever it stands: words with single spaces, and no key word.
const PLAIN = /^[A-Za-z][A-Za-z0-9._~-]*(?: [A-Za-z0-9][A-Za-z0-9._~-]*)*$/;
const KEY_WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

function scalar(value: string): string {
  return PLAIN.test(value) && value.length < 60 && !KEY_WORD.test(value) ? value : quoted(value);
}

// A JSON string is a YAML string.
const quoted = (value: string) => JSON.stringify(value);
