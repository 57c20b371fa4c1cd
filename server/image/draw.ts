import { once } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Picture } from "@/domain/export/picture";

const LONGEST = 30_000;
const MOST_WAITING = 16;

/** Why a picture was not drawn: too many wait already. */
export type DrawResult = { ok: true; png: Uint8Array<ArrayBuffer> } | { ok: false; refusal: "busy" };

let worker: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Draws a picture as PNG, in a thread of its own and one at a time: pictures never take more than one core. */
export async function drawPicture(picture: Picture): Promise<DrawResult> {
  if (waiting >= MOST_WAITING) return { ok: false, refusal: "busy" };
  waiting += 1;
  const turn = last
    .then(() => drawNow(picture))
    .finally(() => {
      waiting -= 1;
    });
  last = turn.catch(() => {});
  return { ok: true, png: await turn };
}

async function drawNow(picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  worker ??= openWorker();
  const drawing = worker;
  const ended = new AbortController();
  const { signal } = ended;
  const timer = setTimeout(() => ended.abort(new Error("A picture took too long to draw")), LONGEST);
  try {
    // While it draws, it keeps the process alive; when it waits, it does not.
    drawing.ref();
    drawing.postMessage(picture);
    const [answer] = (await once(drawing, "message", { signal })) as [Answer];
    if (answer.ok) return answer.png;
    throw new Error(`A picture was not drawn: ${answer.message}`);
  } catch (error) {
    worker = null;
    void drawing.terminate();
    throw signal.aborted ? signal.reason : error;
  } finally {
    clearTimeout(timer);
    drawing.unref();
  }
}

type Answer = { ok: true; png: Uint8Array<ArrayBuffer> } | { ok: false; message: string };

function openWorker(): Worker {
  const root = process.cwd();
  const file = path.join(/* turbopackIgnore: true */ root, "server", "image", "draw-thread.mjs");
  const opened = new Worker(/* turbopackIgnore: true */ file, {
    workerData: { root },
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  // Also one that fails while it waits takes nothing with it: the next picture opens another.
  opened.on("error", () => {
    if (worker === opened) worker = null;
  });
  return opened;
}
