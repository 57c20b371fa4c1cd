import { STANCE_VALUE, STANCES, type Stance } from "../stance/stance";

/** The fewest stances whose spread is told. */
const FEWEST = 2;

// The five ordinal classes, from rejects to demands.
const CLASSES = [...STANCES].sort((a, b) => STANCE_VALUE[a] - STANCE_VALUE[b]);

/**
 * The agreement A among several parties on one issue, from −1 (polarised: half at each end) over 0 (spread evenly) to 1
 * (consensus): van der Eijk, C. (2001), "Measuring agreement in ordered rating scales", Quality & Quantity 35, 325–341.
 * Conditional stances are left out, as from every distance. Null for fewer than two others.
 */
export function spreadOf(stances: readonly Stance[]): number | null {
  const placed = stances.filter((stance) => stance !== "conditional");
  if (placed.length < FEWEST) return null;
  const counts = CLASSES.map((stance) => placed.filter((each) => each === stance).length);
  return layered(counts);
}

/**
 * A of a distribution over ordered classes: it is taken apart into layers, in each of which the classes that are left hold
 * the same number, and the layers' agreements are weighted by their share.
 */
export function layered(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let left = [...counts];
  let agreement = 0;
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => count > 0);
    const filled = pattern.filter(Boolean).length;
    agreement += ((height * filled) / total) * agreementOfLayer(pattern);
    left = left.map((count) => Math.max(0, count - height));
  }
  return agreement;
}

function agreementOfLayer(pattern: readonly boolean[]): number {
  const classes = pattern.length;
  const filled = pattern.filter(Boolean).length;
  if (filled === 1) return 1;
  return unimodality(pattern) * (1 - (filled - 1) / (classes - 1));
}

/** U of a layer, from the triples of classes in order: those with a gap in the middle speak against one peak. */
function unimodality(pattern: readonly boolean[]): number {
  const classes = pattern.length;
  let conforming = 0;
  let contradicting = 0;
  for (let i = 0; i < classes - 2; i += 1) {
    for (let j = i + 1; j < classes - 1; j += 1) {
      for (let k = j + 1; k < classes; k += 1) {
        const [first, middle, last] = [pattern[i], pattern[j], pattern[k]];
        if (first && !middle && last) contradicting += 1;
        else if (middle && first !== last) conforming += 1;
      }
    }
  }
  // All classes filled: no triple tells anything, and the layer's agreement is 0 whatever U is.
  if (conforming + contradicting === 0) return 1;
  return ((classes - 2) * conforming - (classes - 1) * contradicting) / ((classes - 2) * (conforming + contradicting));
}
