/** How much a dossier may hold: enough for any real one, and little enough that a mistake shows. Lengths are in characters. */
export const LIMITS = {
  /** Bytes of the whole file. */
  file: 20 * 1024 * 1024,
  /** How deep lists and fields may be nested; the format itself needs six levels. */
  depth: 32,
  slug: 80,
  id: 200,
  name: 300,
  word: 100,
  words: 100,
  summary: 400,
  overview: 2_000,
  quote: 1_000,
  context: 300,
  note: 1_000,
  url: 2_000,
} as const;
