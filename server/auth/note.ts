import { cookies } from "next/headers";
import { z } from "zod";
import { FORM_CODES, type FormIssue } from "@/domain/form/form-issue";

const NAME = "parley.note";
const SECONDS = 120;

const schema = z.object({
  /** What happened, in one word; the page has the sentence. */
  said: z.string().optional(),
  /** What was typed, without passwords: it comes back. */
  typed: z.record(z.string(), z.string()).optional(),
  issues: z.array(z.object({ field: z.string(), code: z.enum(FORM_CODES), limit: z.number().optional() })).optional(),
  /** A link's path, to be shown once. */
  link: z.string().optional(),
  /** How many minutes something has to wait. */
  minutes: z.int().positive().optional(),
});

/** What a route handler tells the page that it leads to. */
export interface Note {
  said?: string;
  typed?: Readonly<Record<string, string>>;
  issues?: readonly FormIssue[];
  link?: string;
  minutes?: number;
}

/**
 * A note as a cookie for the next page: nothing of it shall stand in an address, which histories and logs keep. Only the
 * pages under `path` get it, and for two minutes.
 */
export function leaveNote(note: Note, path: `/${string}`): string {
  const value = Buffer.from(JSON.stringify(note)).toString("base64url");
  return `${NAME}=${value}; Path=${path}; Max-Age=${SECONDS}; HttpOnly; SameSite=Strict`;
}

/** Takes a note back, once what it said is out of date. */
export function dropNote(path: `/${string}`): string {
  return `${NAME}=; Path=${path}; Max-Age=0; HttpOnly; SameSite=Strict`;
}

/** The note that was left for the page that is being drawn; empty when there is none. */
export async function readNote(): Promise<Note> {
  const value = (await cookies()).get(NAME)?.value;
  if (value === undefined) return {};
  try {
    const note = schema.parse(JSON.parse(Buffer.from(value, "base64url").toString("utf8")));
    return {
      ...note,
      issues: note.issues?.map(({ field, code, limit }) =>
        limit === undefined ? { field, code } : { field, code, limit },
      ),
    };
  } catch {
    return {};
  }
}
