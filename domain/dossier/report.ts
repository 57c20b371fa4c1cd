/** The kinds of entry that a dossier holds, in the order in which a report names them. */
export const ENTRY_KINDS = ["rounds", "parties", "issues", "sources", "positions"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What an import did, or would do, with the entries of one kind, by their slugs or ids. */
export interface EntryReport {
  added: string[];
  revised: string[];
  unchanged: number;
  /** Known here and absent from the file: left as they are. */
  notInFile: string[];
}

/** What an import did, or what it would do (`dryRun`). */
export interface ImportReport {
  negotiation: string;
  dryRun: boolean;
  /** Whether the negotiation's own title or summary changed, or it is new. */
  heading: "added" | "revised" | "unchanged";
  entries: Readonly<Record<EntryKind, EntryReport>>;
  /** Of every negotiation whose version moved; before is null where the negotiation is new. */
  versions: readonly { negotiation: string; before: number | null; after: number }[];
}

const NAMED = 10;
const NUMBERS = new Intl.NumberFormat("en");

/** The report as lines for people. */
export function reportLines(report: ImportReport): string[] {
  const { negotiation, dryRun, heading, entries, versions } = report;
  const own = heading === "unchanged" ? [] : [`  negotiation: ${heading}`];
  const moved = versions.map(
    ({ negotiation, before, after }) => `  version of ${negotiation}: ${before ?? "none"} → ${after}`,
  );
  const end = versions.length === 0 ? ["  nothing changed: no version moved"] : moved;
  return [
    `${negotiation}${dryRun ? " (dry run: nothing was written)" : ""}`,
    ...own,
    ...ENTRY_KINDS.flatMap((kind) => entryLines(kind, entries[kind])),
    ...end,
  ];
}

function entryLines(kind: EntryKind, { added, revised, unchanged, notInFile }: EntryReport): string[] {
  const counts = [count(added.length, "added"), count(revised.length, "revised"), count(unchanged, "unchanged")];
  return [
    `  ${kind}: ${counts.join(", ")}`,
    ...(revised.length === 0 ? [] : [`    revised: ${names(revised)}`]),
    ...(notInFile.length === 0 ? [] : [`    not in this file, left as they are: ${names(notInFile)}`]),
  ];
}

const count = (number: number, what: string) => `${NUMBERS.format(number)} ${what}`;

function names(all: readonly string[]): string {
  const more = all.length - NAMED;
  return `${all.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${NUMBERS.format(more)} more` : ""}`;
}
