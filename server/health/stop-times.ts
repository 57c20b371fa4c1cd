import { z } from "zod";

const seconds = z.coerce.number().min(0).max(600);

/**
 * How long a process that is told to stop still serves while `/readyz` says no (PARLEY_DRAIN_SECONDS, 0 by default), and how
 * long what is under way may take from then on (PARLEY_STOP_SECONDS, 20 by default). In milliseconds. Throws when unreadable.
 */
export function stopTimes(environment: Record<string, string | undefined> = process.env): {
  drain: number;
  limit: number;
} {
  const read = (name: string, otherwise: number) => {
    const given = environment[name];
    if (given === undefined || given === "") return otherwise * 1000;
    const parsed = seconds.safeParse(given);
    if (!parsed.success) throw new Error(`${name} is to be a number of seconds from 0 to 600: it is "${given}"`);
    return parsed.data * 1000;
  };
  return { drain: read("PARLEY_DRAIN_SECONDS", 0), limit: read("PARLEY_STOP_SECONDS", 20) };
}
