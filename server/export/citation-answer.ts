import { createHash } from "node:crypto";
import type { CitedList } from "@/domain/citation/cited-list";
import { siteOrigin } from "../site/origin";
import { CITATION_FORMATS, isCitationFormat, writeCitations } from "./citations";

interface Asked {
  /** As the address has it. */
  format: string;
  /** What the file is called, before its ending. */
  name: string;
  /** What is said when there is no such list. */
  missing: string;
}

/** The answer to a request for the sources of one page as a file: the file, or that the reader has it already. */
export async function answerWithCitations(
  request: Request,
  { format, name, missing }: Asked,
  find: (taking: { origin: string; retrieved: string }) => Promise<CitedList | null>,
): Promise<Response> {
  if (!isCitationFormat(format)) {
    const error = `Citations are not written as "${format}". They are as: ${Object.keys(CITATION_FORMATS).join(", ")}.`;
    return Response.json({ error }, { status: 404 });
  }
  const list = await find({ origin: siteOrigin(request.headers), retrieved: new Date().toISOString().slice(0, 10) });
  if (list === null) return Response.json({ error: missing }, { status: 404 });
  const bytes = writeCitations(list, format);
  const etag = `"${createHash("sha256").update(bytes).digest("base64url")}"`;
  const headers = {
    etag,
    "cache-control": "no-cache",
    "content-type": CITATION_FORMATS[format].contentType,
    "content-disposition": `attachment; filename="${name}.${format}"`,
  };
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers });
}
