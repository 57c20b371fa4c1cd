import { may } from "@/domain/access/may";
import type { MediaType } from "@/domain/citation/snapshot";
import { signInAddress, viewerOf } from "@/server/auth/viewer";
import { findCopyFile, readCopyNumber } from "@/server/source/find-copy";

interface Context {
  params: Promise<{ id: string; copy: string }>;
}

const ENDINGS: Record<MediaType, string> = { "text/html": "html", "text/plain": "txt", "application/pdf": "pdf" };

/**
 * The bytes of a stored copy, to be kept as a file: they come from elsewhere, so no browser shall open them as a page of this site.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, copy } = await params;
  const viewer = await viewerOf(request);
  if (viewer === null) {
    return new Response(null, { status: 303, headers: { location: signInAddress(new URL(request.url).pathname) } });
  }
  if (!may(viewer.role, "store-snapshot")) return refused(403, "forbidden");
  const number = readCopyNumber(copy);
  const found = number === null ? null : await findCopyFile(id, number);
  if (found === null || number === null) return refused(404, "no such document");
  const { bytes, copy: stored } = found;
  const name = `${id.replace(/[^\w.-]/g, "_")}-copy-${number}.${stored.mediaType ? ENDINGS[stored.mediaType] : "bin"}`;
  return new Response(Uint8Array.from(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "private, no-store",
    },
  });
}

function refused(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
