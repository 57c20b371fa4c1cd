// The edtf package ships no types; this is the part that domain/date uses.
declare module "edtf" {
  /** Parses an EDTF string; throws on anything else. `min` and `max` are milliseconds since the epoch, UTC. */
  export default function edtf(text: string): { type: string; min: number; max: number };
}
