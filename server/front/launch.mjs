import path from "node:path";

/** Where the compiled front stands in a build's folder; scripts/build-front.mjs puts it there. */
export const frontFile = (distDir) => path.join(distDir, "front", "main.mjs");

/** For the C library: large buffers go back to the system as soon as they are free, instead of leaving holes in the heap. */
const MALLOC = { MALLOC_ARENA_MAX: "1", MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072" };

/** What the operator has set of these goes before. */
const givenOf = (names) => Object.fromEntries(Object.entries(process.env).filter(([name]) => names.includes(name)));

/**
 * The arguments and the environment with which Node serves a build: docs/decisions/start-and-memory.md says what each is for.
 *
 * @param {{ distDir: string, port: number, host?: string | undefined }} where
 * @returns {{ args: string[], env: Record<string, string> }}
 */
export function launchOf({ distDir, port, host }) {
  return {
    args: [
      "--max-semi-space-size=4",
      "--expose-gc",
      frontFile(distDir),
      "--port",
      String(port),
      ...(host === undefined ? [] : ["--host", host]),
    ],
    env: { ...MALLOC, ...givenOf(Object.keys(MALLOC)) },
  };
}
