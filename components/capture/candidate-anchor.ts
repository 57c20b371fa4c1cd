/** Where a candidate's card stands on its page. */
export function candidateAnchor(ordinal: number): string {
  return `candidate-${ordinal}`;
}

/** Where its words stand in the text on the same page. */
export function passageAnchor(ordinal: number): string {
  return `passage-${ordinal}`;
}
