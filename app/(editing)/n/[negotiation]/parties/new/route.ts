import { notFound } from "next/navigation";
import { isSlug } from "@/domain/matrix/record";
import { readVersion } from "@/server/db/versions";
import { openNewRecord } from "../../../../open-record";

interface Context {
  params: Promise<{ negotiation: string }>;
}

/** Opens the form by which a party joins a negotiation; `party` in the address fills that in. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { negotiation: subject } = await params;
  if (!isSlug(subject) || (await readVersion(subject)) === null) notFound();
  const party = new URL(request.url).searchParams.get("party") ?? "";
  const values = isSlug(party) ? { party } : {};
  return openNewRecord(request, { action: "write-negotiation", kind: "participation", subject, values });
}
