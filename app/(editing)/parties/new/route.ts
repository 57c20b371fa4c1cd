import { notFound } from "next/navigation";
import { isSlug } from "@/domain/matrix/record";
import { readVersion } from "@/server/db/versions";
import { openNewRecord } from "../../open-record";

/** Opens the form of a new party; `negotiation` in the address is the one that it is to join next. */
export async function GET(request: Request): Promise<Response> {
  const subject = new URL(request.url).searchParams.get("negotiation") ?? "";
  if (subject !== "" && (!isSlug(subject) || (await readVersion(subject)) === null)) notFound();
  return openNewRecord(request, { action: "write-negotiation", kind: "party", subject });
}
