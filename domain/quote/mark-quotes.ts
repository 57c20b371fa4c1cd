/** A passage of a text and whose it is: offsets in UTF-16 units, the end not included. */
export interface QuoteRange {
  start: number;
  end: number;
  id: string;
}

/** A piece of a text and the ids of the quotes that cover it; none where it is not quoted. */
export interface MarkedSegment {
  text: string;
  ids: readonly string[];
}

/**
 * Cuts a text into consecutive segments, each covered from end to end by the same quotes, which may overlap. Ids keep the order of
 * the ranges. What reaches beyond the text is cut off; an empty range marks nothing. An empty text has no segments.
 */
export function markQuotes(text: string, ranges: readonly QuoteRange[]): readonly MarkedSegment[] {
  const inside = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const cuts = new Set([0, text.length]);
  const spans = ranges
    .map(({ start, end, id }) => ({ start: inside(start), end: inside(end), id }))
    .filter(({ start, end }) => start < end);
  for (const { start, end } of spans) cuts.add(start).add(end);

  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((from, index) => {
    const covering = spans.filter(({ start, end }) => start <= from && from < end);
    return { text: text.slice(from, offsets[index + 1]), ids: [...new Set(covering.map(({ id }) => id))] };
  });
}
