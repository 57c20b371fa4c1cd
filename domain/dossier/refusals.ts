import type { Dossier, DossierPosition } from "./dossier";
import type { Problem } from "./problem";
import type { Stored } from "./stored";

/**
 * Why a well-formed dossier cannot be imported into what is stored: it would give a lasting id another meaning, overrule an
 * editor, or take from another negotiation what it shares. Empty when it can.
 */
export function findRefusals(dossier: Dossier, stored: Stored): Problem[] {
  return [
    ...propositionRefusals(dossier, stored),
    ...abbreviationRefusals(dossier, stored),
    ...sourceRefusals(dossier, stored),
    ...positionRefusals(dossier, stored),
  ];
}

function propositionRefusals({ issues }: Dossier, stored: Stored): Problem[] {
  return issues.flatMap(({ slug, proposition }, index): Problem[] => {
    const known = stored.issues.get(slug);
    if (known === undefined || known.proposition === proposition) return [];
    const published = [...stored.positions.values()].filter(
      ({ issue, state }) => issue === slug && state !== "submitted",
    );
    if (published.length === 0) return [];
    const message = `cannot change: positions are published on "${known.proposition}"; keep it, or add another issue, because another meaning is another issue`;
    return [{ path: ["issues", index, "proposition"], message }];
  });
}

function abbreviationRefusals({ parties }: Dossier, stored: Stored): Problem[] {
  const named = new Set(parties.map(({ party }) => party));
  const taken = new Map([...stored.participations].map(([party, { abbreviation }]) => [abbreviation, party]));
  return parties.flatMap(({ abbreviation }, index): Problem[] => {
    const other = taken.get(abbreviation);
    if (other === undefined || named.has(other)) return [];
    const message = `"${abbreviation}" already stands for "${other}", which this file leaves out; give another abbreviation`;
    return [{ path: ["parties", index, "abbreviation"], message }];
  });
}

function sourceRefusals({ sources }: Dossier, stored: Stored): Problem[] {
  return sources.flatMap(({ id, url }, index): Problem[] => {
    const known = stored.sources.get(id);
    if (known === undefined || known.url === url) return [];
    const other = known.negotiations.find((rowId) => rowId !== stored.negotiation?.rowId);
    if (other === undefined) return [];
    const message = `"${id}" stands for ${known.url ?? "a source without address"} in "${stored.slugs.get(other)}"; give this source another id, or the same url`;
    return [{ path: ["sources", index, "id"], message }];
  });
}

/**
 * Positions that would change although another change of them waits for review: an import never overtakes an editor. `hash` is
 * a position's content hash.
 */
export function findOvertakings(
  { positions }: Dossier,
  stored: Stored,
  hash: (position: DossierPosition) => string,
): Problem[] {
  return positions.flatMap((position, index): Problem[] => {
    const known = stored.positions.get(position.id);
    if (known?.state !== "published" || !known.waits || known.contentHash === hash(position)) return [];
    const message = `a change of "${position.id}" is waiting for review; leave it out, or have an editor decide on it first`;
    return [{ path: ["positions", index, "id"], message }];
  });
}

function positionRefusals({ positions }: Dossier, stored: Stored): Problem[] {
  return positions.flatMap(({ id, party, issue }, index): Problem[] => {
    const known = stored.positions.get(id);
    if (known === undefined) return [];
    const path = ["positions", index, "id"];
    if (known.party !== party || known.issue !== issue) {
      const message = `"${id}" is known as a position of ${known.party} on ${known.issue}; its party and issue never change, so give this one another id`;
      return [{ path, message }];
    }
    if (known.state === "retracted") {
      const message = `"${id}" was retracted (${known.retractedReason}); leave it out, or have an editor restore it first`;
      return [{ path, message }];
    }
    if (known.state === "submitted") {
      const message = `"${id}" is waiting for review; leave it out, or have an editor decide on it first`;
      return [{ path, message }];
    }
    return [];
  });
}
