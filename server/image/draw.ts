import type { Picture } from "@/domain/export/picture";
import { ownThread } from "../thread/own-thread";

/** Why a picture was not drawn: too many wait already. */
export type DrawResult = { ok: true; png: Uint8Array<ArrayBuffer> } | { ok: false; refusal: "busy" };

const draw = ownThread<Picture, Uint8Array<ArrayBuffer>>({
  entry: ["server", "image", "draw-thread.mjs"],
  longest: 30_000,
  mostWaiting: 16,
});

/** Draws a picture as PNG, in a thread of its own and one at a time: pictures never take more than one core. */
export async function drawPicture(picture: Picture): Promise<DrawResult> {
  const result = await draw(picture);
  return result.ok ? { ok: true, png: result.value } : result;
}
