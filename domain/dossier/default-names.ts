import type { DossierFile, PositionEntry } from "./schema";

/**
 * The id of each position, in file order: the one given, else `party.issue.statedOn` (`/` written as `_`, `?` left out),
 * with `.2`, `.3` … where that is taken.
 */
export function positionIds(positions: readonly PositionEntry[]): string[] {
  const taken = new Set(positions.flatMap(({ id }) => id ?? []));
  return positions.map(({ id, party, issue, statedOn }) => {
    const derived = id ?? derivePositionId({ party, issue, statedOn }, taken);
    taken.add(derived);
    return derived;
  });
}

/** The id of one position beside those that are taken; `statedOn` is EDTF. See {@link positionIds}. */
export function derivePositionId(
  { party, issue, statedOn }: { party: string; issue: string; statedOn: string },
  taken: ReadonlySet<string>,
): string {
  return firstFree(`${party}.${issue}.${statedOn.replaceAll("/", "_").replaceAll("?", "")}`, ".", taken);
}

/** A source's id from its title, beside those that are taken: its first words as they can stand in an address. */
export function deriveSourceId(title: string, taken: ReadonlySet<string>): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  const name = (words ?? ["source"]).join("-").slice(0, 60).replace(/-+$/, "");
  return firstFree(name, ".", taken);
}

/**
 * The abbreviation of each party, in file order: the one given, else its country code, else its short name if that has at
 * most five letters, else its initials, with a number where that is taken.
 */
export function partyAbbreviations(parties: DossierFile["parties"]): string[] {
  const taken = new Set(parties.flatMap(({ abbreviation }) => abbreviation ?? []));
  return parties.map(({ abbreviation, code, shortName }) => {
    const derived = abbreviation ?? firstFree(code ?? shorten(shortName), "", taken);
    taken.add(derived);
    return derived;
  });
}

function shorten(name: string): string {
  if (name.length <= 5) return name;
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  // "of", "the" and the like give no initial.
  const initials = words.filter((word) => !/^\p{Ll}/u.test(word)).map((word) => [...word][0]);
  if (initials.length > 1) return initials.slice(0, 5).join("");
  return [...(words[0] ?? name)].slice(0, 3).join("").toUpperCase();
}

function firstFree(name: string, separator: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}${separator}${number}`)) number += 1;
  return `${name}${separator}${number}`;
}
