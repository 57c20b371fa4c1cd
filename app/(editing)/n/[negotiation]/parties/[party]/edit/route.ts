import { openRecordChange } from "../../../../../open-record";

interface Context {
  params: Promise<{ negotiation: string; party: string }>;
}

/** Opens the form of a change of a party's part in a negotiation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { negotiation, party: name } = await params;
  return openRecordChange(request, "write-negotiation", "participation", { negotiation, name });
}
