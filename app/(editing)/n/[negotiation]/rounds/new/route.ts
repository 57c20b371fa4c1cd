import { notFound } from "next/navigation";
import { isSlug } from "@/domain/matrix/record";
import { readVersion } from "@/server/db/versions";
import { openNewRecord } from "../../../../open-record";

interface Context {
  params: Promise<{ negotiation: string }>;
}

/** Opens the form of a new round of a negotiation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { negotiation: subject } = await params;
  if (!isSlug(subject) || (await readVersion(subject)) === null) notFound();
  return openNewRecord(request, { action: "write-negotiation", kind: "round", subject });
}
