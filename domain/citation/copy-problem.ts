import { FETCH_PROBLEMS } from "./fetch-problem";

/** Why no copy was stored: a document could not be had or read, or what was handed over is none. */
export const COPY_PROBLEMS = [
  ...FETCH_PROBLEMS,
  /** No file was chosen. */
  "none",
  /** The file has no bytes. */
  "empty",
  /** No web address is recorded that could be asked. */
  "no-address",
  /** The link to a public archive copy is no web address. */
  "not-a-web-address",
  /** The same person asked for too many documents in a short time. */
  "too-often",
  "forbidden",
] as const;
export type CopyProblem = (typeof COPY_PROBLEMS)[number];

/** The ways in which the page of a source offers to store a copy. */
export const STORE_WAYS = ["fetch", "file"] as const;
export type StoreWay = (typeof STORE_WAYS)[number];
