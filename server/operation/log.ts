import pino from "pino";

const LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/**
 * What a process tells its operator, one line of JSON each, on standard output. It names no person, no address and no query.
 * PARLEY_LOG_LEVEL says from which level on; without it "info", and "warn" on a terminal, where somebody watches. Throws when it
 * cannot be read.
 */
export const log = pino({
  level: logLevel(process.env.PARLEY_LOG_LEVEL),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (level) => ({ level }) },
  serializers: { err: toldError },
});

/** The level that a setting names. Throws when it names none. */
export function logLevel(given: string | undefined): (typeof LEVELS)[number] {
  if (given === undefined || given === "") return process.stdout.isTTY ? "warn" : "info";
  const level = LEVELS.find((each) => each === given);
  if (level === undefined) throw new Error(`PARLEY_LOG_LEVEL is to be one of ${LEVELS.join(", ")}; it is "${given}".`);
  return level;
}

/** The longest message of an error that is told, in characters. */
const LONGEST = 300;

/** What is told of an error: its kind, where it happened, and the end of its message. Before that, Prisma's repeat the values. */
export function toldError(error: unknown): Record<string, string | undefined> {
  if (!(error instanceof Error)) return { type: typeof error };
  const lines = error.message.trim().split("\n");
  const code = "code" in error ? String(error.code) : undefined;
  const places = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return { type: error.name, code, message: lines.at(-1)?.slice(0, LONGEST), stack: places?.join("\n") };
}
