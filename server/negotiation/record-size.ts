const TEXT_HEADER = 24;
const OBJECT_HEADER = 64;
const POINTER = 8;
const TWO_BYTES = /[\u0100-\uffff]/;

/**
 * About how many bytes a plain value takes in V8's heap: a character takes one, or two where a text has one beyond Latin-1;
 * what is referred to twice is counted once. Not exact, but it grows as the value does, which is all that a bound needs.
 */
export function sizeInMemory(value: unknown): number {
  const seen = new Set<object>();
  const waiting: unknown[] = [value];
  let size = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += POINTER;
    if (typeof next === "string") {
      size += TEXT_HEADER + next.length * (TWO_BYTES.test(next) ? 2 : 1);
    } else if (typeof next === "object" && next !== null && !seen.has(next)) {
      seen.add(next);
      size += OBJECT_HEADER;
      waiting.push(...(next instanceof Map ? [...next].flat() : Object.values(next)));
    }
  }
  return size;
}
