import { openRecordChange } from "../../../open-record";

interface Context {
  params: Promise<{ party: string }>;
}

/** Opens the form of what all negotiations share of a party. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return openRecordChange(request, "write-negotiation", "party", { negotiation: null, name: (await params).party });
}
