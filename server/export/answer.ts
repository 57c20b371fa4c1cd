import type { ExportFile } from "./files";
import { FORMATS } from "./formats";

/** The answer to a request for a file: the file, or that the reader has it already. */
export function answerWithFile(request: Request, file: ExportFile): Response {
  const headers = {
    etag: file.etag,
    // Kept by whoever likes, and asked for anew each time: a record may have changed.
    "cache-control": "no-cache",
    "content-type": file.contentType,
    "content-disposition": `${file.inline ? "inline" : "attachment"}; filename="${file.name}"`,
  };
  if (isKnown(request.headers.get("if-none-match"), file.etag)) return new Response(null, { status: 304, headers });
  return new Response(file.bytes, { headers: { ...headers, "content-length": String(file.bytes.length) } });
}

/** Whether a reader has the bytes of an ETag (RFC 9110, 13.1.2: a weak comparison, as proxies may have weakened it). */
function isKnown(given: string | null, etag: string): boolean {
  return given?.split(",").some((each) => each.trim().replace(/^W\//, "") === etag || each.trim() === "*") ?? false;
}

/** The answer to a request for a kind of file that there is not. */
export function answerUnknownFormat(format: string): Response {
  const error = `There are no files of the kind "${format}". There are: ${Object.keys(FORMATS).join(", ")}.`;
  return Response.json({ error }, { status: 404 });
}

/** The query of an address with its question mark, as it was sent; a request's URL has no fragment. */
export function searchOf({ url }: Request): string {
  const start = url.indexOf("?");
  return start < 0 ? "" : url.slice(start);
}
