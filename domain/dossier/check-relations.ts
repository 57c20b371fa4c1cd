import { checkMemberships } from "./check-memberships";
import { suggestion } from "./closest-word";
import type { Problem } from "./problem";
import { type Entry, entriesOf, textOf } from "./raw-entries";

/**
 * What only several fields together can show: names given twice, references that lead nowhere, circular membership, an
 * answer that is missing or double. Reads the raw value, so that a malformed field hides nothing of it.
 */
export function checkRelations(value: unknown): Problem[] {
  const [rounds, parties, issues, sources, positions] = ["rounds", "parties", "issues", "sources", "positions"].map(
    (list) => entriesOf(value, list),
  ) as [Entry[], Entry[], Entry[], Entry[], Entry[]];
  const citations = positions.flatMap((position) => entriesOf(position.fields, "citations", position.path));
  return [
    ...checkUnique(rounds, "slug"),
    ...checkUnique(parties, "slug"),
    ...checkUnique(parties, "abbreviation"),
    ...checkUnique(issues, "slug"),
    ...checkUnique(sources, "id"),
    ...checkUnique(positions, "id"),
    ...checkMemberships(parties),
    ...checkReferences(positions, "party", parties, "slug", "parties"),
    ...checkReferences(positions, "issue", issues, "slug", "issues"),
    ...checkReferences(citations, "source", sources, "id", "sources"),
    ...positions.flatMap(checkAnswer),
    ...checkDuplicateStatements(positions),
  ];
}

function checkUnique(entries: readonly Entry[], field: string): Problem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry): Problem[] => {
    const name = textOf(entry, field);
    if (name === undefined) return [];
    const other = first.get(name);
    if (other === undefined) first.set(name, entry);
    return other === undefined
      ? []
      : [
          {
            path: [...entry.path, field],
            message: `"${name}" is taken; give another ${field}, or keep one of the two`,
            other: [...other.path, field],
          },
        ];
  });
}

function checkReferences(
  entries: readonly Entry[],
  field: string,
  targets: readonly Entry[],
  name: string,
  list: string,
) {
  const known = new Set(targets.flatMap((target) => textOf(target, name) ?? []));
  return entries.flatMap((entry): Problem[] => {
    const text = textOf(entry, field);
    if (text === undefined || known.has(text)) return [];
    const message = `"${text}" is not among the dossier's ${list}${suggestion(text, known) || `; add it there, or name one of them`}`;
    return [{ path: [...entry.path, field], message }];
  });
}

function checkAnswer({ path, fields }: Entry): Problem[] {
  const given = [fields.stance, fields.silence].filter((answer) => answer !== undefined).length;
  if (given === 1) return [];
  const message =
    given === 0
      ? "has no answer; give a stance, or a silence"
      : "has both a stance and a silence; keep the one that holds";
  return [{ path, message }];
}

/** Two records of one statement: the same party, issue, date and quote. */
function checkDuplicateStatements(positions: readonly Entry[]): Problem[] {
  const first = new Map<string, Entry>();
  return positions.flatMap((position): Problem[] => {
    const [party, issue, statedOn] = ["party", "issue", "statedOn"].map((field) => textOf(position, field));
    if (party === undefined || issue === undefined || statedOn === undefined) return [];
    const quotes = new Set(
      entriesOf(position.fields, "citations", position.path).flatMap((citation) => textOf(citation, "quote") ?? []),
    );
    const keys = [...quotes].map((quote) => JSON.stringify([party, issue, statedOn, quote]));
    const other = keys.map((key) => first.get(key)).find((entry) => entry !== undefined);
    for (const key of keys) if (!first.has(key)) first.set(key, position);
    if (other === undefined) return [];
    const message = `repeats a statement of ${party} on ${issue} on ${statedOn} with the same quote; keep one of the two`;
    return [{ path: position.path, message, other: other.path }];
  });
}
