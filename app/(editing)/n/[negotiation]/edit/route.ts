import { openRecordChange } from "../../../open-record";

interface Context {
  params: Promise<{ negotiation: string }>;
}

/** Opens the form of a change of a negotiation. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const name = { negotiation: null, name: (await params).negotiation };
  return openRecordChange(request, "write-negotiation", "negotiation", name);
}
