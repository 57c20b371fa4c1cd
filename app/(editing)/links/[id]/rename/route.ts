import { linkForm } from "@/domain/comparison/link-form";
import { checkForm } from "@/domain/form/read-form";
import { renameLink } from "@/server/comparison/commands";
import { changeLink, type LinkContext } from "../change-link";

/** Changes the title and the note of one's own link. */
export function POST(request: Request, context: LinkContext): Promise<Response> {
  return changeLink(request, context, "done-renamed", async ({ id, values, viewer, now }) => {
    const words = checkForm(linkForm, { title: values.title, note: values.note });
    return words.ok ? renameLink(id, words.value, viewer, now) : { ok: false, refusal: "form", issues: words.issues };
  });
}
