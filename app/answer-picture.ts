import type { Picture } from "@/domain/export/picture";
import { getPicture } from "@/server/image/pictures";

/**
 * A drawn picture as an answer; `key` names all that it shows, and `name` the file where it is taken away. Where too many
 * wait to be drawn, the reader is told when.
 */
export async function answerPicture(
  request: Request,
  key: string,
  compose: () => Picture,
  name: string | null = null,
): Promise<Response> {
  const result = await getPicture(key, compose);
  if (!result.ok) {
    const headers = { "retry-after": "30", "cache-control": "no-store" };
    return new Response("Too many pictures are being drawn. Ask again in half a minute.", { status: 503, headers });
  }
  const headers = {
    "content-type": "image/png",
    etag: result.etag,
    "cache-control": "public, max-age=0, must-revalidate",
    ...(name !== null && { "content-disposition": `attachment; filename="${name}"` }),
  };
  if (request.headers.get("if-none-match")?.includes(result.etag)) return new Response(null, { status: 304, headers });
  return new Response(result.png, { headers });
}
