import type { StoreWay } from "@/domain/citation/copy-problem";
import { seeOther } from "@/server/auth/form-post";
import { signInAddress } from "@/server/auth/viewer";
import type { StoreResult } from "@/server/source/store-result";
import { refuse } from "../../../drafts/[id]/receive";

/** Leads on from a form that stores a copy: to the source, or back to the form with what is wrong. */
export function answerStored(result: StoreResult, id: string, sent: { way: StoreWay; archive: string }): Response {
  const page = `/sources/${encodeURIComponent(id)}`;
  if (result.ok) return seeOther(`${page}?stored=${result.outcome}#snapshots`);
  const { refusal } = result;
  switch (refusal.kind) {
    case "denied":
      return refusal.denial === "signed-out" ? seeOther(signInAddress(`${page}/snapshot`)) : refuse(403);
    case "unknown":
      return refuse(404);
    case "problem": {
      const said = new URLSearchParams({ way: sent.way, problem: refusal.problem });
      if (refusal.status !== null) said.set("status", String(refusal.status));
      // What was typed comes back; an address that is much longer than any is not worth it.
      if (sent.archive !== "") said.set("archive", sent.archive.slice(0, 2_000));
      return seeOther(`${page}/snapshot?${said}#problems`);
    }
  }
}
