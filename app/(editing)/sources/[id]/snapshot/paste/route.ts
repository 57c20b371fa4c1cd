import { notFound } from "next/navigation";
import { recordSubject } from "@/domain/log/record-subject";
import { requireAction } from "@/server/auth/viewer";
import { findSourceForEditor } from "@/server/source/stored-text";
import { openNewRecord } from "../../../../open-record";

interface Context {
  params: Promise<{ id: string }>;
}

/** Opens the form that stores the pasted text of a source. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id: name } = await params;
  await requireAction("store-snapshot", new URL(request.url).pathname);
  if ((await findSourceForEditor(name)) === null) notFound();
  const subject = recordSubject("snapshot", { negotiation: null, name });
  return openNewRecord(request, { action: "store-snapshot", kind: "snapshot", subject });
}
