import { z } from "zod";

/** What was typed into a form and could not be saved, as the browser keeps it. */
export interface KeptInBrowser {
  /** ISO 8601, UTC, by the browser's clock. */
  at: string;
  fields: readonly (readonly [name: string, value: string])[];
}

const schema = z.object({ at: z.string(), fields: z.array(z.tuple([z.string(), z.string()])) });

const keyOf = (draft: string) => `draft-${draft}`;

/** The text fields of a form, in order. Passwords and files are never among them. */
export function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

/** Keeps a form's text in the browser; where there is no room for it, nothing is kept. */
export function keepInBrowser(draft: string, form: HTMLFormElement): void {
  const kept: KeptInBrowser = { at: new Date().toISOString(), fields: fieldsOf(form) };
  try {
    localStorage.setItem(keyOf(draft), JSON.stringify(kept));
  } catch {
    // A full or forbidden storage is no reason to hold anybody up.
  }
}

/** What the browser keeps of a draft; null where it keeps nothing that can be read. */
export function findKept(draft: string): KeptInBrowser | null {
  try {
    return schema.parse(JSON.parse(localStorage.getItem(keyOf(draft)) ?? "null"));
  } catch {
    return null;
  }
}

/** Forgets what the browser keeps of a draft. */
export function forgetKept(draft: string): void {
  try {
    localStorage.removeItem(keyOf(draft));
  } catch {
    // As above.
  }
}
