import type { Stance } from "@/domain/stance/stance";
import { type Html, html } from "@/domain/text/html";
import { STANCE_SECTOR } from "../position/stance-glyph";

/** The mark of a stance, as `StanceGlyph` draws it, for pages that are written without React. */
export function stanceMark(stance: Stance): Html {
  const sector = stance === "rejects" || stance === "demands" ? null : STANCE_SECTOR[stance];
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6" fill="${
    stance === "demands" ? "currentColor" : "none"
  }" stroke="currentColor" stroke-width="1.5"/>${sector !== null && html`<path d="${sector}" fill="currentColor"/>`}</svg>`;
}
