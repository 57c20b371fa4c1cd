import { answerWithCitations } from "@/server/export/citation-answer";
import { sourceAlone } from "@/server/export/cited-lists";
import { findSource } from "@/server/source/queries";

/** One source as a reference, also at /sources/{id}/cite.{format}. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string; format: string }> }) {
  const { id, format } = await params;
  return answerWithCitations(request, { format, name: id, missing: "There is no such source." }, async (taking) => {
    const found = await findSource(id);
    return found && sourceAlone(found, taking);
  });
}
