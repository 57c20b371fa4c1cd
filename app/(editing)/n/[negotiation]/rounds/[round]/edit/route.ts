import { openRecordChange } from "../../../../../open-record";

interface Context {
  params: Promise<{ negotiation: string; round: string }>;
}

/** Opens the form of a change of a round of a negotiation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { negotiation, round: name } = await params;
  return openRecordChange(request, "write-negotiation", "round", { negotiation, name });
}
