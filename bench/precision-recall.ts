/** How many of the found are labelled, and how many of the labelled were found. */
export interface Counted {
  right: number;
  found: number;
  labelled: number;
}

/** Counts what two lists share, each entry once however often it stands there. */
export function countShared(found: readonly string[], labelled: readonly string[]): Counted {
  const distinct = new Set(found);
  const answers = new Set(labelled);
  const right = [...distinct].filter((entry) => answers.has(entry)).length;
  return { right, found: distinct.size, labelled: answers.size };
}

/** The counts of several texts as of one: each answer weighs the same, however long its text. */
export function sumCounts(counts: readonly Counted[]): Counted {
  return counts.reduce(
    (sum, each) => ({
      right: sum.right + each.right,
      found: sum.found + each.found,
      labelled: sum.labelled + each.labelled,
    }),
    { right: 0, found: 0, labelled: 0 },
  );
}

/** Precision is of the found, recall of the labelled, F1 their harmonic mean; null where there is nothing to divide by. */
export function rates({ right, found, labelled }: Counted): Record<"precision" | "recall" | "f1", number | null> {
  return {
    precision: found === 0 ? null : right / found,
    recall: labelled === 0 ? null : right / labelled,
    f1: found + labelled === 0 ? null : (2 * right) / (found + labelled),
  };
}
