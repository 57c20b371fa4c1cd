import { openRecordChange } from "../../../open-record";

interface Context {
  params: Promise<{ id: string }>;
}

/** Opens the form of a change of a source. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return openRecordChange(request, "write-source", "source", { negotiation: null, name: (await params).id });
}
