import { openRecordChange } from "../../../../../open-record";

interface Context {
  params: Promise<{ negotiation: string; issue: string }>;
}

/** Opens the form of a change of an issue of a negotiation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { negotiation, issue: name } = await params;
  return openRecordChange(request, "write-negotiation", "issue", { negotiation, name });
}
