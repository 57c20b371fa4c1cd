import type { CslDate, CslItem } from "./csl";
import { writeDay } from "./english-date";
import type { ReferenceStyle } from "./reference-style";

/**
 * An item as a style gets it to set: what the style would leave out, or say more surely than the record does, is brought into
 * a form that it prints. Our notes on the record are left out, for they are no part of a reference.
 */
export function forSetting({ note: _, source: __, custom, ...item }: CslItem, style: ReferenceStyle): object {
  const container = item["container-title"];
  return {
    ...item,
    // What it appeared in is a name: styles that give titles capitals would make LB.Ua of LB.ua.
    ...(container && { "container-title": `<span class="nocase">${container}</span>` }),
    type: AS_DOCUMENT[style].has(item.type) ? "document" : item.type,
    ...(item.issued?.circa && { issued: { literal: inDoubt(item.issued, custom?.issued ?? "") } }),
  };
}

// Types of which a style would print no author, publisher or address; as a document it prints all that is known.
const AS_DOCUMENT: Readonly<Record<ReferenceStyle, ReadonlySet<string>>> = {
  apa: new Set(["bill", "legal_case", "legislation", "paper-conference", "treaty"]),
  chicago: new Set(["legal_case", "patent", "personal_communication", "speech"]),
  harvard: new Set(),
};

/** Two of the three styles would print a date in doubt as if it were sure. */
function inDoubt({ "date-parts": ends }: CslDate, recorded: string): string {
  const marks = recorded.split("/");
  return ends
    .map((parts, index) => {
      const words = writeDay(parts);
      const mark = marks[index]?.at(-1);
      return mark === "~" ? `ca. ${words}` : mark === "?" ? `${words}?` : words;
    })
    .join(" to ");
}
