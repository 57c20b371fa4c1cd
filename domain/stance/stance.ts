/** The ordinal answers to a proposition, from most against to most in favour. */
export const STANCES = ["rejects", "opposes", "conditional", "supports", "demands"] as const;
export type Stance = (typeof STANCES)[number];

/** Documented absences of a stance. A cell without any record is none of these: it is not researched. */
export const SILENCES = ["not-addressed", "declined", "ambiguous"] as const;
export type Silence = (typeof SILENCES)[number];

/** A stance on the scale from −2 (rejects) to +2 (demands); conditional is 0. */
export const STANCE_VALUE: Readonly<Record<Stance, -2 | -1 | 0 | 1 | 2>> = {
  rejects: -2,
  opposes: -1,
  conditional: 0,
  supports: 1,
  demands: 2,
};

/** What a position answers: a stance, or a typed silence. Never both, never neither. */
export type Answer = { kind: "stance"; stance: Stance } | { kind: "silence"; silence: Silence };

/** Whether two answers say the same. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  if (a.kind === "stance") return b.kind === "stance" && a.stance === b.stance;
  return b.kind === "silence" && a.silence === b.silence;
}
