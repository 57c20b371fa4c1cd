import type { CaptureContext } from "./candidate";

const BODIES =
  /(?:^|\s)(union|federation|confederation|association|council|bank|ministry|commission|league|authority|alliance|agency|chamber|company|guild|society|coalition|committee|board|department)$/iu;

/** The parties, each with what its name is shortened to, "the union", where no other party is one too. */
export function withShortNames(parties: CaptureContext["parties"]): CaptureContext["parties"] {
  const bodies = parties.map(
    ({ names }) => new Set(names.flatMap((name) => BODIES.exec(name)?.[1]?.toLowerCase() ?? [])),
  );
  return parties.map((party, n) => ({
    ...party,
    names: [
      ...party.names,
      ...[...(bodies[n] ?? [])].filter((body) => bodies.filter((other) => other.has(body)).length === 1),
    ],
  }));
}
