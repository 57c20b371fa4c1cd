import { revokeLink } from "@/server/comparison/commands";
import { changeLink, type LinkContext } from "../change-link";

/** Revokes a link: one's own, or as an administrator anybody's. */
export function POST(request: Request, context: LinkContext): Promise<Response> {
  return changeLink(request, context, "done-revoked", ({ id, viewer, now }) => revokeLink(id, viewer, now));
}
