import type { TakenView } from "@/domain/export/taken-view";
import { ownThread } from "../thread/own-thread";

const write = ownThread<TakenView, Uint8Array>({
  entry: ["server", "export", "docx-thread.mjs"],
  longest: 120_000,
  mostWaiting: 32,
});

/** A view as a Word document, written in a thread of its own: a large one takes seconds of pure computing. */
export async function makeDocx(view: TakenView): Promise<Uint8Array> {
  const result = await write(view);
  if (!result.ok) throw new Error("Too many briefings wait to be written");
  return result.value;
}
