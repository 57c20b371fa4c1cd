import type { CaptureForm } from "@/domain/capture/capture-form";
import type { Copy } from "@/domain/citation/snapshot";
import { snapshotForm } from "@/domain/citation/snapshot-form";
import type { FormIssue } from "@/domain/form/form-issue";
import { mayTry } from "../auth/rate-limit";
import type { RecordDraft } from "../draft/submit-record";
import { readDocument } from "../source/readable";
import { FETCH_LIMIT, type FetchMeans } from "../source/store-fetched";

type Had<How extends Copy["how"]> = Extract<Copy, { how: How }>;

/** A text as it was pasted or fetched, or why there is none. */
export type HadText =
  | { ok: true; copy: Had<"pasted"> }
  | { ok: true; copy: Had<"fetched">; asked: string; status: number }
  | { ok: false; issue: FormIssue };

/** The text that a form gives: its words as they were pasted, or else what its address gives now. */
export async function haveText(
  { url, text }: CaptureForm,
  { viewer, now }: Pick<RecordDraft, "viewer" | "now">,
  { fetch, read }: FetchMeans,
): Promise<HadText> {
  if (text !== null) return pasted(text);
  if (url === null) return { ok: false, issue: { field: "url", code: "url-or-text" } };
  if (!(await mayTry(`fetch/user/${viewer.userId}`, FETCH_LIMIT, now))) {
    return { ok: false, issue: { field: "url", code: "too-often" } };
  }
  const fetched = await fetch(url);
  if (!fetched.ok) return { ok: false, issue: { field: "url", code: `fetch-${fetched.problem}` } };
  const { bytes, mediaType, charset, redirects, headers, status, url: answered } = fetched.document;
  const readable = await readDocument({ bytes, mediaType, charset, url: answered }, read);
  if (!readable.ok) return { ok: false, issue: { field: "url", code: `fetch-${readable.problem}` } };
  const document = { bytes, mediaType, metadata: readable.metadata, url: answered, redirects, headers };
  const copy = { how: "fetched", text: readable.text, archiveUrl: null, ...document } as const;
  return { ok: true, copy, asked: url, status };
}

function pasted(text: string): HadText {
  const checked = snapshotForm.shape.text.safeParse(text);
  if (!checked.success) return { ok: false, issue: { field: "text", code: "malformed" } };
  return { ok: true, copy: { how: "pasted", text: checked.data, archiveUrl: null } };
}
