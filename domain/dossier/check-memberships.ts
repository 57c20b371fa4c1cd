import { suggestion } from "./closest-word";
import type { Path, Problem } from "./problem";
import { type Entry, textOf, textsOf } from "./raw-entries";

/** Memberships that lead nowhere, to the party itself, to the same coalition twice, or in a circle. */
export function checkMemberships(parties: readonly Entry[]): Problem[] {
  const coalitions = new Map<string, string[]>();
  for (const party of parties) {
    const slug = textOf(party, "slug");
    if (slug !== undefined && !coalitions.has(slug)) {
      coalitions.set(
        slug,
        textsOf(party, "memberOf").map(({ text }) => text),
      );
    }
  }
  return parties.flatMap((party) => {
    const slug = textOf(party, "slug");
    const seen = new Set<string>();
    return textsOf(party, "memberOf").flatMap(({ text, path }): Problem[] => {
      const again = seen.has(text);
      seen.add(text);
      const message = again ? `"${text}" is named twice; keep one` : membershipProblem(slug, text, coalitions);
      return message === null ? [] : [{ path: path as Path, message }];
    });
  });
}

function membershipProblem(
  member: string | undefined,
  coalition: string,
  coalitions: ReadonlyMap<string, string[]>,
): string | null {
  if (!coalitions.has(coalition)) {
    return `"${coalition}" is not among the dossier's parties${suggestion(coalition, coalitions.keys()) || "; add it there, or name one of them"}`;
  }
  if (member === undefined) return null;
  if (coalition === member) return "a party cannot be a member of itself; remove it";
  return leadsTo(coalition, member, coalitions)
    ? `"${coalition}" is itself a member of "${member}", directly or through others; remove one of these memberships`
    : null;
}

function leadsTo(from: string, to: string, coalitions: ReadonlyMap<string, string[]>): boolean {
  const seen = new Set<string>();
  const next = [from];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    next.push(...(coalitions.get(at) ?? []));
  }
  return false;
}
