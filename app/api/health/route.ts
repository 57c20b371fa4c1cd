import { readSiteVersion } from "@/server/db/versions";

/** Says whether this process can serve: 200 when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  try {
    await readSiteVersion();
    return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
  } catch {
    return Response.json({ status: "database unreachable" }, { status: 503, headers: { "cache-control": "no-store" } });
  }
}
