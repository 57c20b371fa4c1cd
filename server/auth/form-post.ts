import { readForm } from "@/domain/form/read-form";
import type { FormValues } from "@/domain/form/values";
import { isSameOrigin } from "./same-origin";

const MOST_BYTES = 100_000;

export type FormPost = { ok: true; values: FormValues } | { ok: false; response: Response };

/** What a form of ours posted; another site's, an oversized or an unreadable post has its answer here. */
export async function readFormPost(request: Request): Promise<FormPost> {
  if (!isSameOrigin(request)) return refused(403, "This form was not sent by a page of this site.");
  if (Number(request.headers.get("content-length") ?? "0") > MOST_BYTES) return refused(413, "This is too long.");
  try {
    return { ok: true, values: readForm(await request.formData()) };
  } catch {
    return refused(400, "This is no form.");
  }
}

function refused(status: number, text: string): FormPost {
  return { ok: false, response: new Response(text, { status }) };
}

/** Leads the browser to a local address, which it then gets: a reload sends nothing again. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location: path, "cache-control": "no-store" });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 303, headers });
}
