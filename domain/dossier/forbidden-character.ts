/** A character that no dossier may hold. */
export interface ForbiddenCharacter {
  /** Its place, in UTF-16 code units. */
  index: number;
  /** What is wrong with it. */
  message: string;
}

// Controls, but for the tab and the line breaks; what makes text show in another order than it is stored ("Trojan source":
// bidirectional embeddings, overrides and isolates); and halves of surrogate pairs.
const CONTROLS = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F";
const DIRECTIONS = "\\u202A-\\u202E\\u2066-\\u2069";
const FORBIDDEN = new RegExp(`[${CONTROLS}${DIRECTIONS}]|\\p{Surrogate}`, "u");

/** The first character that no dossier may hold; null when there is none. */
export function findForbiddenCharacter(text: string): ForbiddenCharacter | null {
  const match = FORBIDDEN.exec(text);
  return match === null ? null : { index: match.index, message: describe(match[0]) };
}

function describe(character: string): string {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (code >= 0xd800 && code <= 0xdfff) return `holds ${name}, half of a character; write the whole character`;
  if (code >= 0x2000) return `holds ${name}, which changes the direction of the text; remove it`;
  return `holds the control character ${name}; remove it`;
}
