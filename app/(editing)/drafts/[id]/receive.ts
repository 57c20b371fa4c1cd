import type { Viewer } from "@/domain/access/role";
import { readForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { isSameOrigin } from "@/server/auth/same-origin";
import { viewerOf } from "@/server/auth/viewer";
import { IMPORT_DRAFT_LIMIT, type SaveResult, saveDraft } from "@/server/draft/commands";

/** What a form of a draft sent, once it is kept. */
export interface Received {
  viewer: Viewer | null;
  values: FormValues;
  /** As it came, with what was sent beside the form. */
  form: FormData;
  saved: SaveResult;
  now: Date;
}

/** Whether a script asks, that draws the answer itself. */
export function asksForJson(request: Request): boolean {
  return request.headers.get("accept")?.includes("application/json") ?? false;
}

/**
 * Reads and keeps what a form sent, before anything else is done with it: nothing that was typed is lost. Gives the
 * answer that refuses it where it cannot be read at all.
 */
export async function receive(request: Request, id: string): Promise<Received | Response> {
  if (!isSameOrigin(request)) return refuse(403);
  if (Number(request.headers.get("content-length")) > 2 * IMPORT_DRAFT_LIMIT) return refuse(413);
  const form = await request.formData().catch(() => null);
  if (form === null) return refuse(400);
  const viewer = await viewerOf(request);
  const values = readForm(form);
  const now = new Date();
  return { viewer, values, form, now, saved: await saveDraft(id, viewer, values, now) };
}

/** An answer without a page. */
export function refuse(status: 400 | 401 | 403 | 404 | 413): Response {
  return Response.json({ error: REASONS[status] }, { status });
}

const REASONS = {
  400: "not a form",
  401: "signed out",
  403: "forbidden",
  404: "no such draft",
  413: "too large",
} as const;

/** Leads a browser on, with a GET. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
