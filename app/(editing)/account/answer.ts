import type { AccountResult } from "@/server/auth/account";
import { seeOther } from "@/server/auth/form-post";
import { leaveNote } from "@/server/auth/note";

/** Leads back to the account page, which says what came of a change. */
export function accountAnswer(result: AccountResult, done: string): Response {
  if (result.ok) return seeOther("/account", [...result.cookies, leaveNote({ said: done }, "/account")]);
  const issues = result.said === "form" ? result.issues.slice(0, 10) : [];
  return seeOther("/account", [leaveNote({ said: result.said, issues }, "/account")]);
}
