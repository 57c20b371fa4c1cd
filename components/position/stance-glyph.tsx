import type { Stance } from "@/domain/stance/stance";

/** How much of the circle of a stance is filled: rejects ○, opposes ◔, conditional ◑, supports ◕, demands ●. */
export const STANCE_SECTOR: Record<Exclude<Stance, "rejects" | "demands">, string> = {
  opposes: "M8 8V2a6 6 0 0 1 6 6z",
  conditional: "M8 2a6 6 0 0 1 0 12z",
  supports: "M8 8H2a6 6 0 1 0 6-6z",
};

/** The mark of a stance: its meaning does not rest on colour. Decorative: its word always stands beside it. */
export function StanceGlyph({ stance }: { stance: Stance }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6"
        fill={stance === "demands" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {stance === "rejects" || stance === "demands" ? null : <path d={STANCE_SECTOR[stance]} fill="currentColor" />}
    </svg>
  );
}
