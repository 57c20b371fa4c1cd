import { openNewRecord } from "../../open-record";

/** Opens the form of a new source. */
export function GET(request: Request): Promise<Response> {
  return openNewRecord(request, { action: "write-source", kind: "source", subject: "" });
}
