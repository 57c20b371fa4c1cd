import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Picture } from "@/domain/export/picture";
import { drawPicture } from "./draw";

/** A picture as it is sent. */
export interface DrawnPicture {
  png: Uint8Array<ArrayBuffer>;
  /** Strong: the hash of the bytes. */
  etag: string;
}

export type PictureResult = ({ ok: true } & DrawnPicture) | { ok: false; refusal: "busy" };

const LIMIT = 16 * 1024 * 1024;
const drawn = new LRUCache<string, DrawnPicture>({
  maxSize: LIMIT,
  sizeCalculation: ({ png }, key) => png.length + key.length,
});
const drawing = new Map<string, Promise<PictureResult>>();

/**
 * The picture of a key, drawn once: the key says everything that it shows, the version of the record included, so that no
 * picture is older than what it is drawn from. Requests that arrive while it is drawn share the drawing.
 */
export function getPicture(key: string, compose: () => Picture): Promise<PictureResult> {
  const known = drawn.get(key);
  if (known) return Promise.resolve({ ok: true, ...known });
  const shared = drawing.get(key) ?? drawAndKeep(key, compose).finally(() => drawing.delete(key));
  drawing.set(key, shared);
  return shared;
}

async function drawAndKeep(key: string, compose: () => Picture): Promise<PictureResult> {
  const result = await drawPicture(compose());
  if (!result.ok) return result;
  const picture = { png: result.png, etag: `"${createHash("sha256").update(result.png).digest("base64url")}"` };
  drawn.set(key, picture);
  return { ok: true, ...picture };
}
