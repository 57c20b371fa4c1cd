/**
 * Why a document could not be fetched or read. `blocked` says nothing of why, and is the same for every address that must not
 * be asked: whoever tries them learns nothing of the network.
 */
export const FETCH_PROBLEMS = [
  /** The address is none that may be asked. */
  "blocked",
  /** Nobody answered: no such name, refused, broken off, a false certificate. */
  "unreachable",
  /** It took too long. */
  "timeout",
  "too-many-redirects",
  "too-large",
  /** Neither HTML nor text nor PDF. */
  "media-type",
  /** It came compressed although that was not asked for. */
  "encoding",
  /** The answer was an error: see its status. */
  "status",
  /** There is no text in it that could be read. */
  "no-text",
] as const;
export type FetchProblem = (typeof FETCH_PROBLEMS)[number];

/** What came of asking a source's address again: the text that is stored, another one, gone (404, 410), or no answer. */
export const FETCH_OUTCOMES = ["same", "changed", "gone", "failed"] as const;
export type FetchOutcome = (typeof FETCH_OUTCOMES)[number];
