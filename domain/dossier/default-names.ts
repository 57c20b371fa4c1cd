import type { DossierFile, PositionEntry } from "./schema";

/**
 * The id of each position, in file order: the one given, else `party.issue.statedOn` (`/` written as `_`, `?` left out),
 * with `.2`, `.3` … where that is taken.
 */
export function positionIds(positions: readonly PositionEntry[]): string[] {
  const taken = new Set(positions.flatMap(({ id }) => id ?? []));
  return positions.map(({ id, party, issue, statedOn }) => {
    const derived =
      id ?? firstFree(`${party}.${issue}.${statedOn.replaceAll("/", "_").replaceAll("?", "")}`, ".", taken);
    taken.add(derived);
    return derived;
  });
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
