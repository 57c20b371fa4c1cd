import { openNewRecord } from "../../open-record";

/** Opens the form of a new negotiation. */
export function GET(request: Request): Promise<Response> {
  return openNewRecord(request, { action: "write-negotiation", kind: "negotiation", subject: "" });
}
